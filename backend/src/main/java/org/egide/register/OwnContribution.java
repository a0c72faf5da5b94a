package org.egide.register;

import java.time.Instant;
import java.util.UUID;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * A contribution in the list of whoever wrote it.
 *
 * @param space its consultation
 * @param id its id
 * @param number its public number
 * @param title its title, null for none
 * @param beginning its first words
 * @param state where it stands
 * @param receivedAt when it was received
 * @param code the code of its receipt
 */
public record OwnContribution(
        SpaceId space,
        UUID id,
        long number,
        @Nullable String title,
        String beginning,
        State state,
        Instant receivedAt,
        String code) {

    OwnContribution withCode(String its) {
        return new OwnContribution(space, id, number, title, beginning, state, receivedAt, its);
    }
}
