package org.egide.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How long something is kept: a dated rule.
 *
 * @param since from which day the rule holds
 * @param days for how many days
 * @param source where it comes from
 */
public record Retention(LocalDate since, int days, String source) {

    /** What is older is forgotten. */
    Instant oldest(Instant now) {
        return now.minus(Duration.ofDays(days));
    }

    /** When what was kept at an instant is forgotten. */
    public Instant until(Instant at) {
        return at.plus(Duration.ofDays(days));
    }
}
