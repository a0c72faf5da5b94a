package org.egide.accord.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.egide.accord.Answer;
import org.egide.accord.Answered;

/**
 * What somebody said of an argument.
 *
 * @param argument the number of the argument
 * @param wording its words now
 * @param version its version now
 * @param answer what they said
 * @param counts whether it counts: not when the words have changed since, nor when the argument left the synthesis
 */
@Schema(example = """
        {"argument": 12, "wording": "The plant should use rain water rather than the water table.", "version": 2,
         "answer": "AGREE", "counts": true}""")
public record AnswerView(long argument, String wording, int version, Answer answer, boolean counts) {

    static AnswerView of(Answered one) {
        return new AnswerView(
                one.argument().number(),
                one.argument().wording(),
                one.argument().version(),
                one.answer(),
                one.counts());
    }
}
