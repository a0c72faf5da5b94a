package org.egide.response.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.egide.consultation.Role;
import org.egide.response.Address.Kind;
import org.egide.response.Answer;

/**
 * An answer.
 *
 * @param number its number: its permanent address
 * @param respondent the name of who answers
 * @param role {@code OWNER} or {@code RESPONDENT}
 * @param text its words, in Markdown
 * @param contributions the numbers of the contributions that it answers
 * @param arguments the numbers of the arguments that it answers, and so all who made them
 * @param publishedAt when it was published
 * @param days whole days since the first thing that it answers was public
 * @param useful how often readers said that it was useful to them
 * @param useless how often they said that it was not
 */
@Schema(example = """
        {"number": 4, "respondent": "Invented Owner", "role": "OWNER", "text": "The plant takes **rain water** first.",
         "contributions": [12], "arguments": [3], "publishedAt": "2021-04-02T09:00:00Z", "days": 9, "useful": 5,
         "useless": 1}""")
public record GivenAnswerView(
        long number,
        String respondent,
        Role role,
        String text,
        List<Long> contributions,
        List<Long> arguments,
        Instant publishedAt,
        long days,
        long useful,
        long useless) {

    static GivenAnswerView of(Answer one) {
        return new GivenAnswerView(
                one.number(),
                one.by().name(),
                one.by().role(),
                one.text(),
                one.numbers(Kind.CONTRIBUTION),
                one.numbers(Kind.ARGUMENT),
                one.publishedAt(),
                one.days(),
                one.useful(),
                one.useless());
    }
}
