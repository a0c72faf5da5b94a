package org.egide.web.response;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.response.Address;
import org.egide.response.Answer;
import org.egide.response.AnswerText;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * An answer as pages show it, in one language.
 *
 * @param number its number
 * @param by the name of who answers
 * @param role {@code OWNER} or {@code RESPONDENT}
 * @param on the day it was published
 * @param days whole days since what it answers was public
 * @param html its words: what {@link AnswerText} writes, and nothing else
 * @param contributions the numbers of the contributions that it answers
 * @param arguments the numbers of the arguments that it answers
 * @param useful how often readers said that it was useful
 * @param useless how often they said that it was not
 */
public record AnswerLine(
        String number,
        String by,
        String role,
        String on,
        long days,
        String html,
        List<String> contributions,
        List<String> arguments,
        long useful,
        long useless) {

    /** The line of an answer. */
    public static AnswerLine of(Answer one, Locale locale) {
        return of(one, null, locale);
    }

    /** The lines of answers beside one of the things that they answer. */
    public static List<AnswerLine> beside(List<Answer> all, UUID target, Locale locale) {
        return all.stream().map(one -> of(one, target, locale)).toList();
    }

    private static AnswerLine of(Answer one, @Nullable UUID target, Locale locale) {
        return new AnswerLine(
                String.valueOf(one.number()),
                one.by().name(),
                one.by().role().name(),
                Dates.of(one.publishedAt(), locale),
                target == null ? one.days() : one.days(target),
                AnswerText.html(one.text()),
                numbers(one, Address.Kind.CONTRIBUTION),
                numbers(one, Address.Kind.ARGUMENT),
                one.useful(),
                one.useless());
    }

    private static List<String> numbers(Answer one, Address.Kind kind) {
        return one.numbers(kind).stream().map(String::valueOf).toList();
    }
}
