package org.egide.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which items of the queue to read; null for any.
 *
 * @param kind the kind of content
 * @param signal what a machine noticed
 * @param queuedBefore those that wait since before an instant
 * @param handedTo those handed over to an address
 * @param contexts where they belong, such as a theme and those under it; none for anywhere
 * @param form what they are for their authors
 */
public record QueueFilter(
        @Nullable String kind,
        Signal.@Nullable Kind signal,
        @Nullable Instant queuedBefore,
        @Nullable String handedTo,
        List<String> contexts,
        @Nullable String form) {

    /** Everything that waits. */
    public static final QueueFilter ALL = new QueueFilter(null, null, null, null, List.of(), null);
}
