package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.egide.consultation.Consultation;
import org.egide.synthesis.Attached;

/**
 * An argument that a contribution speaks for, or spoke for.
 *
 * @param argument which
 * @param excerpt by which passage; {@code until} says that it no longer does
 */
@Schema(example = """
        {"argument": {"number": 12, "theme": "water", "stance": "CONDITION", "parent": null,
         "wording": "The plant should use rain water.", "state": "LIVE", "reason": null,
         "version": 2, "contributions": 31, "changedAt": "2021-04-02T09:00:00Z"},
         "excerpt": {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "source": "contribution",
         "label": "47", "from": 0, "to": 24,
         "quote": "Use the rain of the roof.", "since": "2021-04-02T09:00:00Z", "until": null}}""")
public record AttachedView(ArgumentView argument, ExcerptView excerpt) {

    static AttachedView of(Consultation consultation, Attached one) {
        return new AttachedView(ArgumentView.of(consultation, one.argument()), ExcerptView.of(one.excerpt()));
    }
}
