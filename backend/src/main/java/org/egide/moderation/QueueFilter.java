package org.egide.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which items of the queue to read; null for any.
 *
 * @param kind the kind of content
 * @param signal what a machine noticed
 * @param queuedBefore those that wait since before an instant
 * @param handedTo those handed over to an address
 */
public record QueueFilter(
        @Nullable String kind,
        Signal.@Nullable Kind signal,
        @Nullable Instant queuedBefore,
        @Nullable String handedTo) {

    /** Everything that waits. */
    public static final QueueFilter ALL = new QueueFilter(null, null, null, null);
}
