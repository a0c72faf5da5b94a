package org.egide.web.rules;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.egide.moderation.Ground;
import org.egide.moderation.Sanction;
import org.egide.moderation.Sanction.Measure;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A measure on a person, as guarantors see it.
 *
 * @param id its id
 * @param number the contribution by which the person is known; null once it is erased
 * @param measure what it is
 * @param ground why
 * @param reason the sentence to the person
 * @param by who decided
 * @param from since when
 * @param until when it ends, or was lifted
 * @param standing where it stands
 */
record SanctionLine(
        UUID id,
        @Nullable Long number,
        Measure measure,
        Ground ground,
        String reason,
        String by,
        String from,
        String until,
        Standing standing) {

    /** Where a measure stands; each has its sentence, {@code sanction.standing.<name>}. */
    enum Standing {
        IN_FORCE,
        LIFTED,
        OVER
    }

    static SanctionLine of(Sanction sanction, @Nullable Long number, Instant now, Locale locale) {
        Instant lifted = sanction.liftedAt();
        Standing standing =
                lifted != null ? Standing.LIFTED : sanction.endsAt().isAfter(now) ? Standing.IN_FORCE : Standing.OVER;
        return new SanctionLine(
                sanction.id(),
                number,
                sanction.measure(),
                sanction.ground(),
                sanction.reason(),
                sanction.by(),
                Dates.of(sanction.startsAt(), locale),
                Dates.toTheMinute(lifted == null ? sanction.endsAt() : lifted, locale),
                standing);
    }

    /** Whether it weighs on the person now. */
    public boolean inForce() {
        return standing == Standing.IN_FORCE;
    }
}
