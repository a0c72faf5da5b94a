package org.egide.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What words set some texts apart from the others: the log-odds ratio with an informative Dirichlet prior (Monroe,
 * Colaresi and Quinn, <em>Fightin' Words</em>, 2008), which distrusts rare words. It counts texts that use a word, not
 * uses: nobody weighs more by repeating themselves.
 */
public final class DistinctiveWords {

    /** Weight of the prior, as a number of words: what all texts say pulls the estimate that much. */
    private static final double PRIOR = 500;

    private DistinctiveWords() {}

    /**
     * The words that set some texts apart, the most telling first.
     *
     * @param counts how many texts use each word, among these and among the others
     * @param here sum of the uses among these, also of words that are left out
     * @param elsewhere the same among the others
     * @param least a word that fewer of these texts use is left out
     * @param most how many words
     */
    public static List<Distinctive> of(List<Count> counts, long here, long elsewhere, long least, int most) {
        List<Distinctive> words = new ArrayList<>();
        for (Count count : counts) {
            double score = score(count, here, elsewhere);
            if (count.here() >= least && score > SIGNIFICANT) {
                words.add(new Distinctive(count.word(), count.here(), count.elsewhere(), score));
            }
        }
        words.sort(Comparator.comparingDouble(Distinctive::score).reversed().thenComparing(Distinctive::word));
        return List.copyOf(words.subList(0, Math.min(most, words.size())));
    }

    /** Standard errors above which a difference is more than chance, at the usual 5 %. */
    private static final double SIGNIFICANT = 1.96;

    /** How many standard errors the word stands above what the others say. */
    static double score(Count count, long here, long elsewhere) {
        double all = here + (double) elsewhere;
        double prior = PRIOR * (count.here() + count.elsewhere()) / all;
        double mine = count.here() + prior;
        double theirs = count.elsewhere() + prior;
        double odds = Math.log(mine / (here + PRIOR - mine)) - Math.log(theirs / (elsewhere + PRIOR - theirs));
        return odds / Math.sqrt(1 / mine + 1 / theirs);
    }

    /** The words that set some texts apart from others. */
    public static List<Distinctive> between(Map<String, Long> here, Map<String, Long> elsewhere, int least, int most) {
        List<Count> counts = here.entrySet().stream()
                .map(word -> new Count(word.getKey(), word.getValue(), elsewhere.getOrDefault(word.getKey(), 0L)))
                .toList();
        return of(counts, sum(here), sum(elsewhere), least, most);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * A word and the texts that use it.
     *
     * @param word the word
     * @param here how many of these texts
     * @param elsewhere how many of the others
     */
    public record Count(String word, long here, long elsewhere) {}

    /**
     * A word that sets texts apart.
     *
     * @param word the word
     * @param here how many of these texts use it
     * @param elsewhere how many of the others
     * @param score how sure it is, in standard errors
     */
    public record Distinctive(String word, long here, long elsewhere, double score) {}
}
