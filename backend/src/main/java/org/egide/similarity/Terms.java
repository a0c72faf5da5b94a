package org.egide.similarity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.egide.similarity.FrenchAnalysis.Stem;

/**
 * The words of a French text that say what it is about: stems without stop words (Lucene's list and ours), single
 * letters and bare numbers, each with how often it stands there.
 *
 * @param uses each stem and its uses, in the order of the text
 * @param shown each stem as the text writes it first
 * @param length of the text, in such words
 */
public record Terms(Map<String, Integer> uses, Map<String, String> shown, int length) {

    /** Words after which the text is not read on. */
    private static final int WORDS_READ = 4_000;

    /** Lucene's list leaves out infinitives, and words with a rare second sense such as “est”. */
    private static final String ALSO_STOP = """
            est être avoir faire fait faut falloir peut pouvoir doit devoir dire dit va aller
            si donc alors ainsi aussi comme quand lorsque puisque afin car dont où ici là cela ça ceci
            celui celle ceux celles chaque aucun aucune autre autres même mêmes tout tous toute toutes rien
            très trop peu plus moins bien mieux encore toujours jamais déjà depuis pendant avant après
            entre vers sous sans chez contre selon deux trois quatre cinq
            """;

    private static final Set<String> STOP = stopStems();

    /** The words of a text; none when it has only stop words, or none at all. */
    public static Terms of(String text) {
        String readable = PlainWords.composed(text);
        Map<String, Integer> uses = new LinkedHashMap<>();
        Map<String, String> shown = new LinkedHashMap<>();
        int length = 0;
        for (Stem stem : telling(readable)) {
            uses.merge(stem.text(), 1, Integer::sum);
            shown.putIfAbsent(stem.text(), FrenchAnalysis.word(readable, stem));
            length++;
        }
        return new Terms(uses, shown, length);
    }

    /**
     * A number that stands for a stem where it belongs, the same every time.
     *
     * @param seed where it belongs: keys of other seeds are others
     */
    public static long key(long seed, String stem) {
        return Shingles.mixed(seed ^ Shingles.hash(stem), 0);
    }

    /** The places of the words that say something. */
    static List<Stem> telling(String text) {
        List<Stem> telling = new ArrayList<>();
        for (Stem stem : FrenchAnalysis.stems(text)) {
            if (telling.size() < WORDS_READ && isTelling(stem.text())) {
                telling.add(stem);
            }
        }
        return telling;
    }

    private static boolean isTelling(String stem) {
        return stem.length() > 1 && !STOP.contains(stem) && stem.chars().anyMatch(Character::isLetter);
    }

    private static Set<String> stopStems() {
        CharArraySet words = FrenchAnalyzer.getDefaultStopSet();
        return Stream.concat(words.stream().map(word -> new String((char[]) word)), ALSO_STOP.lines())
                .flatMap(word -> FrenchAnalysis.stems(word).stream())
                .map(Stem::text)
                .collect(Collectors.toUnmodifiableSet());
    }
}
