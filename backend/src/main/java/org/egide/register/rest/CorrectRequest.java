package org.egide.register.rest;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Body of a correction.
 *
 * @param title the new title; none when absent
 * @param body the new words, 1 to 50,000 characters (UTF-16 units)
 */
@Schema(example = "{\"title\": \"Cooling water\", \"body\": \"How much water will the plant take in July?\"}")
public record CorrectRequest(
        @Schema(maxLength = 200) @Nullable String title,

        @Schema(requiredMode = REQUIRED, minLength = 1, maxLength = 50_000) @Nullable
        String body) {

    String requiredBody() {
        String words = body;
        if (words == null) {
            throw new InvalidRequest(List.of(Fault.of("body", "field-required")));
        }
        return words;
    }
}
