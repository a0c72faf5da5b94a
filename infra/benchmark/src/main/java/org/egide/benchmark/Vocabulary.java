package org.egide.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Invented words that look French, as unevenly used as the words of a language: the word of rank r once for r uses of
 * the first one (Zipf's law), so that there are common words and rare ones.
 */
final class Vocabulary {

    /** Words in all; the last ones stand in about one contribution of twenty thousand. */
    static final int SIZE = 100_000;

    private static final String[] ONSETS =
            "b c ch cr d dr f fr g gr j l m n p pl pr qu r s t tr v vr bl cl fl gl".split(" ");
    private static final String[] VOWELS = "a e i o u é è ou an on in ai oi eu au".split(" ");
    private static final String[] ENDINGS =
            "l r s t c n tion ment ité age eur ible ique ance oir ade ole ure".split(" ");

    private final List<String> words;
    private final double[] upTo = new double[SIZE];

    Vocabulary(Random random) {
        Set<String> all = new LinkedHashSet<>();
        while (all.size() < SIZE) {
            all.add(word(random));
        }
        words = List.copyOf(all);
        double sum = 0;
        for (int rank = 0; rank < SIZE; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int syllables = 1 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            word.append(one(ONSETS, random)).append(one(VOWELS, random));
        }
        return word.append(one(ENDINGS, random)).toString();
    }

    private static String one(String[] pieces, Random random) {
        return pieces[random.nextInt(pieces.length)];
    }

    /** The words, the commonest first. */
    List<String> words() {
        return words;
    }

    /** The rank of a word drawn as a writer would. */
    int draw(Random random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[SIZE - 1]);
        return Math.min(found < 0 ? -found - 1 : found, SIZE - 1);
    }

    /** Ranks of a text. */
    int[] text(int length, Random random) {
        int[] ranks = new int[length];
        for (int i = 0; i < length; i++) {
            ranks[i] = draw(random);
        }
        return ranks;
    }

    /** A text. */
    String written(int[] ranks) {
        List<String> all = new ArrayList<>(ranks.length);
        for (int rank : ranks) {
            all.add(words.get(rank));
        }
        return String.join(" ", all);
    }
}
