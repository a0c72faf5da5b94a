package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.egide.consultation.Consultation;
import org.egide.synthesis.Remaining;
import org.jspecify.annotations.Nullable;

/**
 * A contribution that is not covered yet.
 *
 * @param number its number
 * @param theme the key of its theme
 * @param read whether a guarantor read it
 */
@Schema(example = """
        {"number": 47, "theme": "water", "read": true}""")
public record RemainingView(long number, @Nullable String theme, boolean read) {

    static RemainingView of(Consultation consultation, Remaining one) {
        return new RemainingView(one.number(), ArgumentView.key(consultation, one.theme()), one.read());
    }
}
