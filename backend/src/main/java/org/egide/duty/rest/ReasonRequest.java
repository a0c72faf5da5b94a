package org.egide.duty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why.
 *
 * @param reason a sentence or more, at most 2,000 characters, which the public reads
 */
@Schema(name = "Reason", example = """
        {"reason": "La photographie montrait une autre affiche."}""")
record ReasonRequest(
        @Schema(example = "La photographie montrait une autre affiche.") @Nullable
        String reason) {

    String given() {
        return reason == null ? "" : reason;
    }
}
