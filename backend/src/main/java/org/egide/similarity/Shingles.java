package org.egide.similarity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A text as the set of its runs of five words (shingles), by which nearly the same words are recognised. Two texts are
 * near copies when they share at least seven tenths of their runs (Jaccard's index, exact). Bands of MinHash (Broder,
 * 1997) only say where to look: at that likeness, four pairs in a thousand share none.
 */
public final class Shingles {

    /** Words of a run. */
    public static final int RUN = 5;

    /** A shorter text is not recognised: many people write the same few words by themselves. */
    public static final int SHORTEST = 12;

    /** The part of their runs that near copies share, at least. */
    public static final double ALIKE = 0.7;

    /** Bands of a text. */
    public static final int BANDS = 20;

    private static final int ROWS = 4;

    /** Beyond it, the beginning stands for the text. */
    private static final int WORDS_READ = 4_000;

    /** For texts that are too short. */
    private static final Shingles NONE = new Shingles(new long[0], 0);

    private final long[] runs;
    private final long fingerprint;

    private Shingles(long[] runs, long fingerprint) {
        this.runs = runs;
        this.fingerprint = fingerprint;
    }

    /** The runs of a text; none when it has under {@value #SHORTEST} words. */
    public static Shingles of(String text) {
        List<String> words = PlainWords.of(text, WORDS_READ);
        if (words.size() < SHORTEST) {
            return NONE;
        }
        long[] hashes = words.stream().mapToLong(Shingles::hash).toArray();
        long[] runs = new long[hashes.length - RUN + 1];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = hash(hashes, i, i + RUN);
        }
        return new Shingles(LongStream.of(runs).sorted().distinct().toArray(), hash(hashes, 0, hashes.length));
    }

    /** Whether the text was too short to be recognised. */
    public boolean isEmpty() {
        return runs.length == 0;
    }

    /** The same for texts of the same words in the same order, whatever their case, accents and punctuation. */
    public long fingerprint() {
        return fingerprint;
    }

    /** Whether two texts are near copies. */
    public boolean isNearCopyOf(Shingles other) {
        return !isEmpty() && resemblance(other) >= ALIKE;
    }

    /** The part of their runs that two texts share, from 0 to 1 (Jaccard's index); 0 when one of them has none. */
    public double resemblance(Shingles other) {
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < runs.length && j < other.runs.length) {
            int order = Long.compare(runs[i], other.runs[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both == 0 ? 0 : both / (double) (runs.length + other.runs.length - both);
    }

    /**
     * Equal ones in two texts mean that they may be near copies; none for a text without runs.
     *
     * @param seed where the text belongs: bands of other seeds are others
     */
    public List<Long> bands(long seed) {
        if (isEmpty()) {
            return List.of();
        }
        Long[] bands = new Long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long sum = mixed(seed, band);
            for (int row = 0; row < ROWS; row++) {
                sum = mixed(sum ^ least(band * ROWS + row), row);
            }
            bands[band] = sum;
        }
        return Arrays.asList(bands);
    }

    private long least(int function) {
        long least = Long.MAX_VALUE;
        for (long run : runs) {
            least = Math.min(least, mixed(run, function));
        }
        return least;
    }

    /** FNV-1a over the characters. */
    static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static long hash(long[] words, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = mixed(hash ^ words[i], 0);
        }
        return hash;
    }

    /** The finaliser of SplitMix64, a different function for each number. */
    static long mixed(long value, int function) {
        long z = value + (function + 1) * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
