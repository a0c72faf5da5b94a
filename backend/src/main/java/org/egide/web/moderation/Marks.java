package org.egide.web.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.egide.moderation.Ground;
import org.egide.moderation.Passage;
import org.egide.moderation.Words;
import org.egide.moderation.Words.Field;
import org.egide.shared.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * How passages are chosen without a script: the text in a field, where the guarantor writes one mark before each
 * passage and one after it. Neither mark has a character that the text uses, so that what is a mark is never in doubt.
 *
 * @param open before a passage
 * @param close after it
 */
record Marks(String open, String close) {

    private static final List<Marks> KINDS = List.of(
            new Marks("[[", "]]"),
            new Marks("{{", "}}"),
            new Marks("<<", ">>"),
            new Marks("((", "))"),
            new Marks("⟦", "⟧"),
            // Of the private use of Unicode: no keyboard has them, the page's button writes them.
            new Marks("\uE000", "\uE001"),
            new Marks("\uF8FE", "\uF8FF"));

    /** The first marks that none of the words use. */
    static Marks of(Words words) {
        List<String> texts = Stream.of(Field.values())
                .map(words::in)
                .filter(Objects::nonNull)
                .toList();
        return KINDS.stream()
                .filter(kind -> texts.stream().noneMatch(kind::isUsedIn))
                .findFirst()
                .orElse(KINDS.getLast());
    }

    private boolean isUsedIn(String text) {
        return text.contains(open.substring(0, 1)) || text.contains(close.substring(0, 1));
    }

    /**
     * The passages that somebody marked in a text.
     *
     * <p>Fails with {@link InvalidRequest} {@code marked-text-changed} when anything but marks was written, {@code
     * mark-without-end} when a passage does not end or begins twice.
     *
     * @param typed the text with marks, its lines ended as a browser ends them
     * @param text the text without
     */
    List<Range> read(String typed, String text) {
        return new Reader(typed, text).read();
    }

    /** Where words stand, without its ground yet. */
    record Range(int from, int to) {

        Passage in(Field field, Ground ground) {
            return new Passage(field, from, to, ground);
        }
    }

    /** Goes through both texts at once; the ends of lines are the same however they are written. */
    private final class Reader {

        private final String typed;
        private final String text;
        private final List<Range> found = new ArrayList<>();
        private int at;
        private int place;
        private @Nullable Integer begun;

        private Reader(String typed, String text) {
            this.typed = typed;
            this.text = text;
        }

        List<Range> read() {
            while (at < typed.length()) {
                if (typed.startsWith(open, at)) {
                    begin();
                } else if (typed.startsWith(close, at)) {
                    end();
                } else {
                    step();
                }
            }
            if (begun != null) {
                throw new InvalidRequest("mark-without-end", open, close);
            }
            if (place < text.length()) {
                throw changed();
            }
            return found.stream().sorted(Comparator.comparingInt(Range::from)).toList();
        }

        private void begin() {
            if (begun != null) {
                throw new InvalidRequest("mark-without-end", open, close);
            }
            begun = place;
            at += open.length();
        }

        /** Two marks around nothing mark nothing. */
        private void end() {
            Integer from = begun;
            if (from == null) {
                throw new InvalidRequest("mark-without-end", open, close);
            }
            if (from < place) {
                found.add(new Range(from, place));
            }
            begun = null;
            at += close.length();
        }

        private void step() {
            int here = lineEnd(typed, at);
            int there = place < text.length() ? lineEnd(text, place) : -1;
            if (there < 0 || (here > 0) != (there > 0) || here == 0 && typed.charAt(at) != text.charAt(place)) {
                throw changed();
            }
            at += Math.max(1, here);
            place += Math.max(1, there);
        }

        private InvalidRequest changed() {
            return new InvalidRequest("marked-text-changed", open, close);
        }

        /** How many units the end of a line that begins here has; 0 when none does. */
        private static int lineEnd(String text, int at) {
            char here = text.charAt(at);
            if (here == '\r') {
                return at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
            }
            return here == '\n' ? 1 : 0;
        }
    }
}
