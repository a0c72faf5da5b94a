package org.egide.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure on the person who wrote a content, apart from what is decided of the content: it ends by itself and hides
 * nothing of what was said.
 *
 * @param id its id
 * @param content by which content the person is known
 * @param measure what it is
 * @param ground why
 * @param reason the sentence to the person
 * @param startsAt since when
 * @param endsAt when it ends by itself
 * @param by who decided
 * @param liftedAt when it was lifted before its end
 */
public record Sanction(
        UUID id,
        UUID content,
        Measure measure,
        Ground ground,
        String reason,
        Instant startsAt,
        Instant endsAt,
        String by,
        @Nullable Instant liftedAt) {

    /** What may be decided on a person. */
    public enum Measure {
        /** What they send waits for a guarantor even where others are published at once. */
        HELD,
        /** They send nothing more until the end. */
        SUSPENDED
    }
}
