package org.egide.consultation.rest;

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
public record ClaimView(UUID id, String by, Instant until) {

    static @Nullable ClaimView of(@Nullable Claim claim) {
        return claim == null ? null : new ClaimView(claim.id(), claim.name(), claim.until());
    }
}
