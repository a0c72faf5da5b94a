package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.egide.moderation.QueueItem.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A hold on an item.
 *
 * @param id to give back with the decision
 * @param by who holds it
 * @param until when the hold ends by itself
 */
@Schema(example = """
        {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "by": "Camille Exemple", "until": "2021-03-02T08:30:00Z"}""")
public record ClaimView(UUID id, String by, Instant until) {

    static @Nullable ClaimView of(@Nullable Claim claim) {
        return claim == null ? null : new ClaimView(claim.id(), claim.name(), claim.until());
    }
}
