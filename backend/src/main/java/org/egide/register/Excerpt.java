package org.egide.register;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.egide.similarity.FrenchAnalysis;
import org.egide.similarity.FrenchAnalysis.Stem;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a text, or the place where a search found its words, cut in pieces that matched or not.
 *
 * @param pieces the pieces, in order
 * @param cutBefore whether something was left out before them
 * @param cutAfter whether something was left out after them
 */
public record Excerpt(List<Piece> pieces, boolean cutBefore, boolean cutAfter) {

    private static final int BEFORE = 60;

    /**
     * A piece of a text.
     *
     * @param text its words
     * @param matched whether the search found it
     */
    public record Piece(String text, boolean matched) {}

    /**
     * The excerpt of a text for a search.
     *
     * @param text the whole text
     * @param words what was searched, null for the beginning of the text
     * @param most most UTF-16 units of the excerpt
     */
    public static Excerpt of(String text, @Nullable String words, int most) {
        Set<String> wanted = words == null
                ? Set.of()
                : FrenchAnalysis.stems(words).stream().map(Stem::text).collect(Collectors.toSet());
        List<Stem> found = wanted.isEmpty()
                ? List.of()
                : FrenchAnalysis.stems(text).stream()
                        .filter(stem -> wanted.contains(stem.text()))
                        .toList();
        int start = found.isEmpty()
                ? 0
                : wordAfter(
                        text,
                        Math.max(0, found.getFirst().start() - BEFORE),
                        found.getFirst().start());
        int end = boundary(text, Math.min(text.length(), start + most));
        return new Excerpt(pieces(text, start, end, found), start > 0, end < text.length());
    }

    /** Where the first whole word begins after a place, if one does before what was found. */
    private static int wordAfter(String text, int place, int found) {
        if (place == 0) {
            return 0;
        }
        for (int i = place; i < found; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return boundary(text, place);
    }

    private static List<Piece> pieces(String text, int start, int end, List<Stem> found) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Stem stem : found) {
            if (stem.start() < at || stem.end() > end) {
                continue;
            }
            add(pieces, text.substring(at, stem.start()), false);
            add(pieces, text.substring(stem.start(), stem.end()), true);
            at = stem.end();
        }
        add(pieces, text.substring(at, Math.max(at, end)), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean matched) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, matched));
        }
    }

    /** The last place between two characters as people see them, at or before a place. */
    private static int boundary(String text, int place) {
        if (place == 0 || place == text.length()) {
            return place;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        int from = Math.max(0, place - 200);
        characters.setText(text.substring(from, Math.min(text.length(), place + 200)));
        return characters.isBoundary(place - from) ? place : from + Math.max(0, characters.preceding(place - from));
    }
}
