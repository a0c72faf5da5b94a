package org.egide.register;

import java.time.Instant;

/**
 * How what somebody sent reached the platform by another road than its pages: when, and by what it is known for good,
 * however often it is handed over.
 *
 * @param box where it arrived, such as an e-mail address of the platform
 * @param key what it is known by in its consultation; tells nothing of its author
 * @param at when it arrived there: in time or not is said of this instant
 */
public record Arrival(String box, String key, Instant at) {

    /** The source that these keys are of, beside those of imports. */
    static final String SOURCE = "e-mail";
}
