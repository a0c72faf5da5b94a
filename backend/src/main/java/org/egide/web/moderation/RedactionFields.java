package org.egide.web.moderation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.egide.moderation.Queue.Waiting;
import org.egide.moderation.Words;
import org.egide.moderation.Words.Field;
import org.egide.shared.InvalidRequest;
import org.egide.web.moderation.DecisionForm.Marked;
import org.jspecify.annotations.Nullable;

/**
 * The form that blacks passages out: the texts to mark, and the passages marked so far.
 *
 * @param marks the marks of these texts
 * @param texts what can be marked
 * @param passages what is marked so far, in order
 * @param begun whether something was marked
 */
record RedactionFields(Marks marks, List<Text> texts, List<Marked> passages, boolean begun) {

    static RedactionFields of(Waiting waiting, DecisionForm typed) {
        Words words = waiting.reading().words();
        Marks marks = Marks.of(words);
        List<Text> texts = Stream.of(Field.values())
                .filter(field -> words.in(field) != null)
                .map(field -> Text.of(field, words, typed))
                .toList();
        boolean begun = Stream.of(Field.values()).anyMatch(field -> isMarked(typed.typed(field), marks));
        return new RedactionFields(marks, texts, passages(words, typed), begun);
    }

    private static boolean isMarked(@Nullable String typed, Marks marks) {
        return typed != null && (typed.contains(marks.open()) || typed.contains(marks.close()));
    }

    /** None while the marks cannot be read: the page says why. */
    private static List<Marked> passages(Words words, DecisionForm typed) {
        try {
            return typed.marked(words);
        } catch (InvalidRequest unreadable) {
            return List.of();
        }
    }

    /**
     * A text to mark.
     *
     * @param field which
     * @param name of the field of the form
     * @param value the text, with the marks typed so far
     * @param rows how high the field is
     */
    record Text(Field field, String name, String value, int rows) {

        private static final int LINE = 60;
        private static final int MOST_ROWS = 16;

        static Text of(Field field, Words words, DecisionForm typed) {
            String text = Objects.requireNonNull(words.in(field));
            String kept = typed.typed(field);
            long lines =
                    text.lines().mapToLong(line -> 1 + line.length() / LINE).sum();
            return new Text(
                    field,
                    switch (field) {
                        case TITLE -> "markedTitle";
                        case BODY -> "markedBody";
                        case AUTHOR -> "markedAuthor";
                    },
                    kept == null ? text : kept,
                    (int) Math.clamp(lines + 1, 1, MOST_ROWS));
        }
    }
}
