package org.egide.response.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.egide.response.Question;
import org.jspecify.annotations.Nullable;

/**
 * A question, and where it stands.
 *
 * @param number the public number of the contribution
 * @param publishedAt since when the public reads it
 * @param answeredAt when it was last answered
 * @param answer the number of that answer
 * @param reopenedAt when its author said that this does not answer it
 * @param addressedTo the name of the respondent whom it is for, left out for the owner
 */
@Schema(example = """
        {"number": 12, "publishedAt": "2021-03-24T09:00:00Z", "answeredAt": "2021-04-02T09:00:00Z", "answer": 4,
         "reopenedAt": null, "addressedTo": null}""")
public record QuestionView(
        long number,
        Instant publishedAt,
        @Nullable Instant answeredAt,
        @Nullable Long answer,
        @Nullable Instant reopenedAt,
        @Nullable String addressedTo) {

    static QuestionView of(Question one) {
        return new QuestionView(
                one.number(), one.publishedAt(), one.answeredAt(), one.answer(), one.reopenedAt(), one.addressedTo());
    }
}
