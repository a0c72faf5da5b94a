package org.egide.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a guarantor writes to the others beside a section; never public.
 *
 * @param id its id
 * @param text what it says, at most 2,000 UTF-16 units
 * @param at when it was written
 * @param by who wrote it
 * @param settled who said that it is dealt with, and when; null while it is open
 */
public record Note(
        UUID id,
        String text,
        Instant at,
        String by,
        @Nullable Settled settled) {

    /**
     * It is dealt with.
     *
     * @param at since when
     * @param by who said so
     */
    public record Settled(Instant at, String by) {}
}
