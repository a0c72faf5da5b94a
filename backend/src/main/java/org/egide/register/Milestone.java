package org.egide.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stage on a contribution's road from reception to commitment.
 *
 * @param stage which one
 * @param at when it was reached, null while it is to come
 * @param label what its link leads to, in words (an argument, a passage, an answer); null where the stage says it
 * @param path where it is seen on the site, null when nowhere
 * @param why the code of the reason, null where there is none
 */
public record Milestone(
        Stage stage,
        @Nullable Instant at,
        @Nullable String label,
        @Nullable String path,
        @Nullable String why) {

    /** A stage that needs no reason. */
    public Milestone(Stage stage, @Nullable Instant at, @Nullable String label, @Nullable String path) {
        this(stage, at, label, path, null);
    }

    /** The stages, in the order of the road. */
    public enum Stage {
        RECEIVED,
        QUEUED,
        PUBLISHED,
        REDACTED,
        REFUSED,
        WITHDRAWN,
        READ,
        SET_ASIDE,
        ATTACHED,
        CITED,
        ANSWERED,
        COMMITTED
    }

    static Milestone toCome(Stage stage) {
        return new Milestone(stage, null, null, null);
    }
}
