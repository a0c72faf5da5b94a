package org.egide.moderation;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.egide.shared.SpaceId;

/**
 * Recognises nearly the same words: runs of five words (shingles), summed up by MinHash (Broder, 1997) in bands, so
 * that near copies share at least one band. Two texts are near copies when they share at least seven tenths of their
 * runs; bands only say where to look: at that likeness, one pair in two hundred escapes them.
 */
final class NearCopies {

    private static final int RUN = 5;
    private static final int SHORTEST = 12;
    private static final int BANDS = 12;
    private static final int ROWS = 3;
    private static final double ALIKE = 0.7;

    /** Beyond it, the beginning stands for the text. */
    private static final int WORDS_READ = 4_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private NearCopies() {}

    /** The runs of a text; none when it is too short to be recognised. */
    static Set<Long> runs(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> words = WORD.matcher(plain)
                .results()
                .limit(WORDS_READ)
                .map(MatchResult::group)
                .toList();
        Set<Long> runs = new HashSet<>();
        for (int i = 0; words.size() >= SHORTEST && i + RUN <= words.size(); i++) {
            runs.add(hash(words.subList(i, i + RUN)));
        }
        return runs;
    }

    /** The bands of a text in its space: equal ones in two texts mean that they may be near copies. */
    static Long[] bands(SpaceId space, Set<Long> runs) {
        if (runs.isEmpty()) {
            return new Long[0];
        }
        Long[] bands = new Long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long sum =
                    mixed(space.value().getMostSignificantBits() ^ space.value().getLeastSignificantBits(), band);
            for (int row = 0; row < ROWS; row++) {
                sum = mixed(sum ^ least(runs, band * ROWS + row), row);
            }
            bands[band] = sum;
        }
        return bands;
    }

    /** Whether two texts share enough of their runs. */
    static boolean alike(Set<Long> some, Set<Long> others) {
        long both = some.stream().filter(others::contains).count();
        return !some.isEmpty() && both >= ALIKE * (some.size() + others.size() - both);
    }

    private static long least(Set<Long> runs, int function) {
        long least = Long.MAX_VALUE;
        for (long run : runs) {
            least = Math.min(least, mixed(run, function));
        }
        return least;
    }

    private static long hash(List<String> words) {
        long hash = 0xcbf29ce484222325L;
        for (String word : words) {
            for (int i = 0; i <= word.length(); i++) {
                hash = (hash ^ (i < word.length() ? word.charAt(i) : ' ')) * 0x100000001b3L;
            }
        }
        return hash;
    }

    /** The finaliser of SplitMix64, a different function for each number. */
    private static long mixed(long value, int function) {
        long z = value + (function + 1) * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
