package org.egide.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * How long something is kept: a dated rule.
 *
 * @param since from which day the rule holds
 * @param days for how many days
 * @param sourceFr where it comes from
 * @param sourceEn the same in English
 */
public record Retention(LocalDate since, int days, String sourceFr, String sourceEn) {

    /** Where it comes from, in a reader's language. */
    public String source(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? sourceEn : sourceFr;
    }

    /** What is older is forgotten. */
    Instant oldest(Instant now) {
        return now.minus(Duration.ofDays(days));
    }

    /** When what was kept at an instant is forgotten. */
    public Instant until(Instant at) {
        return at.plus(Duration.ofDays(days));
    }
}
