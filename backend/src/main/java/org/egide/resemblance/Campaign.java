package org.egide.resemblance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A family of near-identical contributions.
 *
 * @param id its id
 * @param state what was said of it
 * @param texts how many published contributions it holds
 * @param additions how many of them add words to the text that they share
 * @param model the contribution whose text most of them share; null while none is settled
 * @param byName the guarantor who ruled on it; null while nobody did
 * @param ruledAt when
 */
public record Campaign(
        UUID id,
        State state,
        long texts,
        long additions,
        @Nullable UUID model,
        @Nullable String byName,
        @Nullable Instant ruledAt) {

    /** What was said of a family. */
    public enum State {
        /** The machine found it; nobody looked at it. */
        FOUND,
        /** A guarantor confirmed it: counted once as an argument, and by all its texts as support. */
        CONFIRMED,
        /** A guarantor undid it: its texts count one by one. */
        UNDONE
    }
}
