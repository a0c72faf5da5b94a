package org.egide.moderation;

import java.text.BreakIterator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.egide.moderation.Words.Field;
import org.egide.shared.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * Blacks passages out. Each leaves a block of the same length whatever it hid, so that nothing can be guessed from it;
 * a passage never cuts what a reader sees as one character (an extended grapheme cluster, UAX #29), which would leave
 * a broken half behind.
 */
public final class Redaction {

    /** What the public sees of a passage. */
    public static final String BLOCK = "█████";

    private static final int MOST = 100;

    private Redaction() {}

    /**
     * The words without the passages.
     *
     * <p>Fails with {@link InvalidRequest} {@code passages-required}, {@code too-many-passages}, {@code
     * passage-outside}, {@code passages-overlap} or {@code passage-splits-character}.
     */
    static Words apply(Words words, List<Passage> passages) {
        if (passages.isEmpty()) {
            throw new InvalidRequest("passages-required");
        }
        if (passages.size() > MOST) {
            throw new InvalidRequest("too-many-passages", MOST);
        }
        Words shown = words;
        for (Field field : Field.values()) {
            List<Passage> here = passages.stream()
                    .filter(passage -> passage.field() == field)
                    .sorted(Comparator.comparingInt(Passage::from))
                    .toList();
            if (!here.isEmpty()) {
                shown = shown.with(field, blackOut(words.in(field), here));
            }
        }
        return shown;
    }

    private static String blackOut(@Nullable String text, List<Passage> passages) {
        String whole = text == null ? "" : text;
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(whole);
        StringBuilder shown = new StringBuilder();
        int end = 0;
        for (Passage passage : passages) {
            check(passage, whole, end, characters);
            shown.append(whole, end, passage.from()).append(BLOCK);
            end = passage.to();
        }
        return shown.append(whole, end, whole.length()).toString();
    }

    private static void check(Passage passage, String text, int end, BreakIterator characters) {
        if (passage.from() < 0 || passage.to() > text.length() || passage.from() >= passage.to()) {
            throw new InvalidRequest("passage-outside", text.length());
        }
        if (passage.from() < end) {
            throw new InvalidRequest("passages-overlap");
        }
        if (!characters.isBoundary(passage.from()) || !characters.isBoundary(passage.to())) {
            throw new InvalidRequest("passage-splits-character");
        }
    }
}
