package org.egide.register;

import java.time.Instant;
import java.util.List;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a contribution, for the holder of its receipt.
 *
 * @param space its consultation
 * @param receipt the receipt
 * @param kind its kind
 * @param title its title as it stands; null for none
 * @param body its words as they stand
 * @param publicAuthor the name published with it; null for none
 * @param steps what happened to it, in order
 * @param road how far it has come, and what is still to come
 */
public record Followed(
        SpaceId space,
        Receipt receipt,
        Kind kind,
        @Nullable String title,
        String body,
        @Nullable String publicAuthor,
        List<Step> steps,
        List<Milestone> road) {

    /**
     * One thing that happened.
     *
     * @param what what happened
     * @param at when
     * @param ground the ground of a refusal code, null otherwise
     * @param reason the guarantor's sentence to the author, null otherwise
     */
    public record Step(
            What what,
            Instant at,
            @Nullable String ground,
            @Nullable String reason) {}

    /** What can happen to a contribution. */
    public enum What {
        RECEIVED,
        CORRECTED,
        PUBLISHED,
        REDACTED,
        REFUSED,
        UNDONE,
        RECLASSIFIED,
        APPEALED,
        APPEAL_UPHELD,
        APPEAL_REVERSED,
        WITHDRAWN
    }
}
