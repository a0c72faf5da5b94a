package org.egide.response;

import java.time.Instant;
import java.util.UUID;

/**
 * What an answer answers.
 *
 * @param kind a contribution, or an argument and so all who made it
 * @param target its id
 * @param number its public number
 * @param since since when the public reads it: the delay counts from there
 */
public record Address(Kind kind, UUID target, long number, Instant since) {

    /** What can be answered. */
    public enum Kind {
        CONTRIBUTION,
        ARGUMENT
    }
}
