package org.egide.similarity;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds a passage of a text in a near copy of it, by its words; case, accents and punctuation make no difference. */
public final class SameWords {

    /** Of the words of a passage, the share that a copy must have; and it may not be longer than by the same. */
    private static final double ALIKE = Shingles.ALIKE;

    private static final int WORDS_READ = 4_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private SameWords() {}

    /** Whether two texts are the same words in the same order. */
    public static boolean are(String one, String other) {
        return one.equals(other)
                || PlainWords.of(one, Integer.MAX_VALUE).equals(PlainWords.of(other, Integer.MAX_VALUE));
    }

    /**
     * Where a passage of a text stands in a copy, with the marks after its last word if it has some; empty when the
     * copy has fewer than seven tenths of its words there, or so many others among them that it is not the same.
     *
     * @param passage in UTF-16 units of the text; the answer is in those of the copy
     */
    public static Optional<Range> follow(String text, Range passage, String copy) {
        if (text.equals(copy)) {
            return Optional.of(passage);
        }
        List<Range> before = words(text);
        List<Range> after = words(copy);
        int[] places = places(plain(before, text), plain(after, copy));
        List<Integer> kept = new ArrayList<>();
        int asked = 0;
        int end = 0;
        for (int i = 0; i < places.length; i++) {
            if (before.get(i).from() < passage.to() && before.get(i).to() > passage.from()) {
                asked++;
                end = before.get(i).to();
                if (places[i] >= 0) {
                    kept.add(places[i]);
                }
            }
        }
        return isThere(asked, kept)
                ? Optional.of(new Range(
                        after.get(kept.getFirst()).from(), end(after.get(kept.getLast()), copy, passage.to() > end)))
                : Optional.empty();
    }

    private static boolean isThere(int asked, List<Integer> kept) {
        return !kept.isEmpty()
                && kept.size() >= ALIKE * asked
                && ALIKE * (kept.getLast() - kept.getFirst() + 1) <= asked;
    }

    /** For each word of a text where it stands in the copy, -1 for nowhere. */
    private static int[] places(List<String> before, List<String> after) {
        int[] places = new int[before.size()];
        int source = 0;
        int target = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            while (source < delta.getSource().getPosition()) {
                places[source++] = target++;
            }
            for (int i = 0; i < delta.getSource().size(); i++) {
                places[source++] = -1;
            }
            target = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        while (source < places.length) {
            places[source++] = target++;
        }
        return places;
    }

    private static int end(Range last, String copy, boolean marks) {
        int end = last.to();
        while (marks && end < copy.length() && isMark(copy.codePointAt(end))) {
            end += Character.charCount(copy.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !Character.isLetterOrDigit(character);
    }

    private static List<Range> words(String text) {
        return WORD.matcher(text)
                .results()
                .limit(WORDS_READ)
                .map((MatchResult word) -> new Range(word.start(), word.end()))
                .toList();
    }

    private static List<String> plain(List<Range> words, String text) {
        return words.stream()
                .map(word -> PlainWords.plain(text.substring(word.from(), word.to())))
                .toList();
    }

    /**
     * A piece of a text, in UTF-16 units.
     *
     * @param from its first unit
     * @param to after the last one
     */
    public record Range(int from, int to) {}
}
