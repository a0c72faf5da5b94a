package org.egide.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the author keeps.
 *
 * @param id the contribution's id
 * @param number its public number in the consultation
 * @param code the secret code by which its author follows, corrects or withdraws it
 * @param state where it stands
 * @param receivedAt when it was received
 * @param evidence what shows that the log holds the words as they stand; null once they are erased
 */
public record Receipt(
        UUID id,
        long number,
        String code,
        State state,
        Instant receivedAt,
        @Nullable Evidence evidence) {

    Receipt with(Evidence given) {
        return new Receipt(id, number, code, state, receivedAt, given);
    }
}
