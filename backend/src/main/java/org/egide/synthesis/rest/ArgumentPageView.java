package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.synthesis.Argument;
import org.egide.synthesis.Lineage;

/**
 * An argument with where it comes from.
 *
 * @param argument the argument
 * @param replaces the arguments that it replaces, wholly or in part
 * @param replacedBy those that replace it
 */
@Schema(example = """
        {"argument": {"number": 12, "theme": "water", "stance": "CONDITION", "parent": null,
         "wording": "The plant should use rain water rather than the water table.", "state": "LIVE", "reason": null,
         "version": 2, "contributions": 31, "changedAt": "2021-04-02T09:00:00Z"},
         "replaces": [{"number": 4, "wording": "Water is a concern.", "how": "SPLIT", "at": "2021-04-01T09:00:00Z"}],
         "replacedBy": []}""")
public record ArgumentPageView(
        ArgumentView argument, List<LineageStepView> replaces, List<LineageStepView> replacedBy) {

    static ArgumentPageView of(Consultation consultation, Argument argument, Lineage lineage) {
        return new ArgumentPageView(
                ArgumentView.of(consultation, argument),
                lineage.before().stream().map(LineageStepView::of).toList(),
                lineage.after().stream().map(LineageStepView::of).toList());
    }

    /**
     * A step of a lineage.
     *
     * @param number the other argument
     * @param wording its words
     * @param how whether arguments were made of one, or one of several
     * @param at when
     */
    @Schema(example = """
            {"number": 4, "wording": "Water is a concern.", "how": "SPLIT", "at": "2021-04-01T09:00:00Z"}""")
    public record LineageStepView(long number, String wording, Lineage.How how, Instant at) {

        static LineageStepView of(Lineage.Step step) {
            return new LineageStepView(step.number(), step.wording(), step.how(), step.at());
        }
    }
}
