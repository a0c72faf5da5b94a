package org.egide.similarity;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a text adds to another and leaves out of it, by words; case, accents and punctuation make no difference. */
public final class WordDifferences {

    /** Words compared at most, of each: beyond, the rest counts as the same. */
    private static final int WORDS_READ = 4_000;

    /** A word with the marks beside it and the spaces after it, so that pieces put together are the text again. */
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:[^\\p{L}\\p{N}\\p{M}\\s]*\\s+|[^\\p{L}\\p{N}\\p{M}\\s]*)");

    private WordDifferences() {}

    /** The pieces of both texts in order: put together, the same and the added ones are the text. */
    public static List<Piece> between(String model, String text) {
        List<String> before = words(PlainWords.unescaped(model));
        List<String> after = words(PlainWords.unescaped(text));
        Patch<String> patch = DiffUtils.diff(
                before.stream().map(WordDifferences::plain).toList(),
                after.stream().map(WordDifferences::plain).toList(),
                new MyersDiffWithLinearSpace<>());
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            int from = delta.getSource().getPosition();
            int to = from + delta.getSource().size();
            int start = delta.getTarget().getPosition();
            add(pieces, What.SAME, after.subList(at, start));
            add(pieces, What.REMOVED, before.subList(from, to));
            at = start + delta.getTarget().size();
            add(pieces, What.ADDED, after.subList(start, at));
        }
        add(pieces, What.SAME, after.subList(at, after.size()));
        return List.copyOf(pieces);
    }

    /** How many words a text adds to another. */
    public static int added(String model, String text) {
        return between(model, text).stream()
                .filter(piece -> piece.what() == What.ADDED)
                .mapToInt(piece -> PlainWords.of(piece.text(), WORDS_READ).size())
                .sum();
    }

    private static void add(List<Piece> pieces, What what, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(what, String.join("", words)));
        }
    }

    private static String plain(String word) {
        return String.join("", PlainWords.of(word, WORDS_READ));
    }

    /** What stands before the first word goes with it; what is left after the last one read, too. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        for (MatchResult word : WORD.matcher(text).results().limit(WORDS_READ).toList()) {
            words.add(text.substring(at, word.end()));
            at = word.end();
        }
        if (at < text.length()) {
            words.add(text.substring(at));
        }
        return words;
    }

    /** What a piece is to the two texts. */
    public enum What {
        /** In both. */
        SAME,
        /** In the text only. */
        ADDED,
        /** In the model only. */
        REMOVED
    }

    /**
     * A piece of the texts.
     *
     * @param what to which of them it belongs
     * @param text its words, as written
     */
    public record Piece(What what, String text) {}
}
