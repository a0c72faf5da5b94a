package org.egide.synthesis;

import java.text.BreakIterator;
import java.util.Locale;
import org.egide.shared.InvalidRequest;

/**
 * A range of a text in UTF-16 units: what Java, JavaScript and moderation's passages count in.
 *
 * @param from the first unit
 * @param to after the last one
 */
public record Span(int from, int to) {

    /** The words of a text within it. */
    public String of(String text) {
        return text.substring(from, to);
    }

    /**
     * Checks that it lies in a text and cuts nothing that a reader sees as one character (an extended grapheme cluster,
     * UAX #29): an emoji, a letter with its accent.
     *
     * <p>Fails with {@link InvalidRequest} {@code excerpt-outside}, {@code excerpt-empty}, {@code
     * excerpt-splits-character}.
     */
    public void check(String text) {
        if (from < 0 || to > text.length() || from >= to) {
            throw new InvalidRequest("excerpt-outside", text.length());
        }
        if (of(text).isBlank()) {
            throw new InvalidRequest("excerpt-empty");
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        if (!characters.isBoundary(from) || !characters.isBoundary(to)) {
            throw new InvalidRequest("excerpt-splits-character");
        }
    }

    /** The same, or a little more: whole characters as a reader sees them. */
    Span widened(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return new Span(
                characters.isBoundary(from) ? from : characters.preceding(from),
                characters.isBoundary(to) ? to : characters.following(to - 1));
    }

    /** The same without the blanks at its ends. */
    Span trimmed(String text) {
        int begin = from;
        int end = to;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(begin, end);
    }
}
