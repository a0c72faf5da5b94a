package org.egide.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a guarantor decided of an item, or an import carried over from its source.
 *
 * @param outcome publish or refuse
 * @param ground why it is refused, null when published
 * @param reason at least one sentence to the author, null when published
 * @param by who decided, as shown in the workspace
 * @param at when
 */
public record Decision(
        Outcome outcome, @Nullable Ground ground, @Nullable String reason, String by, Instant at) {

    /** What can be decided. */
    public enum Outcome {
        /** The public may read it. */
        PUBLISH,
        /** It keeps its number and shows a stub with the ground. */
        REFUSE
    }
}
