package org.egide.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * How much a text resembles another (Okapi BM25, Robertson and Zaragoza, 2009; k₁ = 1.2, b = 0.75): the sum, over the
 * words that both use, of how rare the word is and how much of the other text it makes. It explains itself by these
 * words.
 *
 * @param texts how many texts there are
 * @param meanLength words of a text, on average
 * @param holding how many texts use a stem
 */
public record Bm25(long texts, double meanLength, ToLongFunction<String> holding) {

    private static final double K = 1.2;
    private static final double B = 0.75;

    /** How rare a stem is; always positive. */
    public double rarity(String stem) {
        double using = Math.min(texts, holding.applyAsLong(stem));
        return Math.log(1 + (texts - using + 0.5) / (using + 0.5));
    }

    /** What a word counts by being so many times in a text of such a length. */
    double weight(String stem, int uses, int length) {
        double size = meanLength <= 0 ? 1 : length / meanLength;
        return rarity(stem) * uses * (K + 1) / (uses + K * (1 - B + B * size));
    }

    /** How much a text resembles what is asked, and the words that say so, the heaviest first. */
    public Likeness likeness(Terms asked, Terms text) {
        List<SharedWord> words = new ArrayList<>();
        double sum = 0;
        for (Map.Entry<String, Integer> word : text.uses().entrySet()) {
            String shown = asked.shown().get(word.getKey());
            if (shown != null) {
                double weight = weight(word.getKey(), word.getValue(), text.length());
                words.add(new SharedWord(word.getKey(), shown, weight));
                sum += weight;
            }
        }
        words.sort(Comparator.comparingDouble(SharedWord::weight).reversed());
        return new Likeness(sum, List.copyOf(words));
    }

    /**
     * Why two texts resemble each other.
     *
     * @param score the sum of the weights; 0 for no word in common; it compares texts for one question only
     * @param words the words in common, the heaviest first
     */
    public record Likeness(double score, List<SharedWord> words) {}

    /**
     * A word that two texts share.
     *
     * @param stem its stem
     * @param shown as what was asked writes it
     * @param weight what it counts
     */
    public record SharedWord(String stem, String shown, double weight) {}
}
