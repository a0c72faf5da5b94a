package org.egide.web.response;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.egide.response.Address.Kind;
import org.egide.response.Draft;
import org.egide.response.DraftText;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was typed.
 *
 * @param text its words
 * @param contributions the numbers of contributions, with spaces or commas between them
 * @param arguments the numbers of arguments, the same
 * @param version the version that it starts from; null for a new one
 */
record AnswerForm(
        @Nullable String text,
        @Nullable String contributions,
        @Nullable String arguments,
        @Nullable Integer version) {

    static AnswerForm of(Draft draft) {
        return new AnswerForm(
                draft.text(),
                typed(draft.numbers(Kind.CONTRIBUTION)),
                typed(draft.numbers(Kind.ARGUMENT)),
                draft.version());
    }

    /** The same words over a version that was changed meanwhile: sent again, they replace it. */
    AnswerForm over(Draft now) {
        return new AnswerForm(text, contributions, arguments, now.version());
    }

    DraftText toText() {
        return new DraftText(
                Objects.requireNonNullElse(text, "").strip().replace("\r\n", "\n"),
                numbers(contributions),
                numbers(arguments));
    }

    int startsFrom() {
        return version == null ? 0 : version;
    }

    private static String typed(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** What is no number is one that nothing has. */
    private static List<Long> numbers(@Nullable String typed) {
        return Arrays.stream(Objects.requireNonNullElse(typed, "").split("[^0-9a-zA-Z]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.matches("[0-9]{1,18}") ? Long.valueOf(word) : Long.valueOf(0))
                .toList();
    }
}
