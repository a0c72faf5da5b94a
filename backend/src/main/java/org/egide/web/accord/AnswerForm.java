package org.egide.web.accord;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.egide.accord.Answer;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a button sends it; whatever is no such thing says nothing.
 *
 * @param argument the number of the argument
 * @param version the version that was read
 * @param answer what is said of it
 * @param later the numbers that are left for later, with points between
 * @param done what was just done: {@code said} or {@code begun}
 */
record AnswerForm(
        @Nullable String argument,
        @Nullable String version,
        @Nullable String answer,
        @Nullable String later,
        @Nullable String done) {

    private static final int MOST_LATER = 100;

    /** The number of the argument; 0 for none. */
    long number() {
        return number(argument);
    }

    int versionRead() {
        return (int) number(version);
    }

    /** What is said; null for nothing. */
    @Nullable
    Answer said() {
        return Arrays.stream(Answer.values())
                .filter(one -> one.name().equals(answer))
                .findFirst()
                .orElse(null);
    }

    /** What is left for later, in the order in which it was. */
    static Set<Long> later(@Nullable String numbers) {
        return Arrays.stream(Objects.requireNonNullElse(numbers, "").split("\\.", MOST_LATER + 1))
                .limit(MOST_LATER)
                .map(AnswerForm::number)
                .filter(number -> number > 0)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static long number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,9}") ? Long.parseLong(typed) : 0;
    }
}
