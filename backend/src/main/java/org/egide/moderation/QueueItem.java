package org.egide.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of the queue, without its words.
 *
 * @param content its id
 * @param kind what kind of content it is
 * @param place its place in the queue
 * @param shown whether the public reads it while it waits
 * @param edition how often its author changed the words, from 1
 * @param queuedAt since when it waits
 * @param claim who holds it now; null for nobody
 * @param handing to whom it was handed over; null for nobody
 */
public record QueueItem(
        UUID content,
        String kind,
        long place,
        boolean shown,
        int edition,
        Instant queuedAt,
        @Nullable Claim claim,
        @Nullable Handing handing) {

    /**
     * One guarantor's hold on an item: nobody else decides of it before it ends.
     *
     * @param id its id, given back with the decision
     * @param account whose it is
     * @param name as shown in the workspace
     * @param until when it ends by itself
     */
    public record Claim(UUID id, String account, String name, Instant until) {}

    /**
     * An item handed over to another guarantor.
     *
     * @param to the address of that guarantor, in lower case
     * @param by who handed it over
     * @param note why
     */
    public record Handing(String to, String by, String note) {}
}
