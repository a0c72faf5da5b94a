package org.egide.synthesis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An argument as the guarantors word it.
 *
 * @param id its id
 * @param number its number in the consultation: its permanent address
 * @param theme the id of its theme
 * @param stance what it says of the project
 * @param parent the number of the argument that it is a part of, null for none
 * @param wording its words, neutral, at most 1,000 UTF-16 units
 * @param state whether it is part of the synthesis
 * @param reason why it was retired, null otherwise
 * @param version grows with each rewording and each move: the value of the ETag
 * @param contributions how many contributions that the public reads have an excerpt here
 * @param madeAt when it was made
 * @param changedAt when it last changed
 */
public record Argument(
        UUID id,
        long number,
        UUID theme,
        ArgumentStance stance,
        @Nullable Long parent,
        String wording,
        ArgumentState state,
        @Nullable String reason,
        int version,
        int contributions,
        Instant madeAt,
        Instant changedAt) {}
