package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.synthesis.AsideReason;
import org.jspecify.annotations.Nullable;

/**
 * Why a contribution is set aside.
 *
 * @param reason why
 * @param note a sentence; required for {@code OTHER}
 */
@Schema(example = """
        {"reason": "OFF_SUBJECT", "note": "It speaks of the railway station."}""")
public record AsideRequest(
        @Nullable AsideReason reason, @Nullable String note) {

    AsideReason required() {
        if (reason == null) {
            throw new InvalidRequest(List.of(Fault.of("reason", "field-required")));
        }
        return reason;
    }
}
