package org.egide.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.egide.consultation.Calendar;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.consultation.Status;
import org.egide.shared.Times;

/**
 * A consultation as pages show it, in one language.
 *
 * @param slug its name in addresses
 * @param title its title
 * @param summary the project in a few sentences
 * @param asked what is asked
 * @param accent its colour's name in the style sheet
 * @param status where it stands
 * @param phase where it stands for somebody who wants to contribute
 * @param daysLeft days left, today included, 0 when it is not open
 * @param daysBefore days before the opening, 0 once it opened
 * @param opensOn its first day
 * @param closesOn its last day
 * @param suspendedOn the first day of a suspension, empty for none
 * @param resumesOn the day contributions are received again, empty when nobody knows
 * @param reportedOn the day the guarantors' report was published, empty before
 * @param themes its themes
 * @param guarantors the guarantors' names
 * @param owners the owners' names
 * @param mode when guarantors look at contributions
 * @param breachReason why it goes ahead against what the law says, empty when it does not
 */
public record ConsultationCard(
        String slug,
        String title,
        String summary,
        String asked,
        String accent,
        Status status,
        Phase phase,
        long daysLeft,
        long daysBefore,
        String opensOn,
        String closesOn,
        String suspendedOn,
        String resumesOn,
        String reportedOn,
        List<ThemeLine> themes,
        List<String> guarantors,
        List<String> owners,
        String mode,
        String breachReason) {

    /** Where a consultation stands for somebody who wants to contribute. */
    public enum Phase {
        SOON,
        OPEN,
        SUSPENDED,
        CLOSED;

        static Phase of(Status status) {
            return switch (status) {
                case DRAFT, ANNOUNCED -> SOON;
                case OPEN -> OPEN;
                case SUSPENDED -> SUSPENDED;
                case REPORT_DUE, REPORT_LATE, RESPONSE_DUE, RESPONSE_LATE, ENDED -> CLOSED;
            };
        }
    }

    /** The card of a consultation today. */
    public static ConsultationCard of(Consultation consultation, Clock clock, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
        Calendar calendar = consultation.calendar();
        boolean open = consultation.acceptsContributions();
        return new ConsultationCard(
                consultation.slug(),
                consultation.title().in(locale),
                consultation.summary().in(locale),
                consultation.asked().in(locale),
                consultation.accent(),
                consultation.status(),
                Phase.of(consultation.status()),
                open ? ChronoUnit.DAYS.between(today, calendar.closesOn()) + 1 : 0,
                Math.max(0, ChronoUnit.DAYS.between(today, calendar.opensOn())),
                Dates.of(calendar.opensOn(), locale),
                Dates.of(calendar.closesOn(), locale),
                Dates.of(calendar.suspendedOn(), locale),
                Dates.of(calendar.resumesOn(), locale),
                Dates.of(calendar.reportPublishedOn(), locale),
                ThemeLine.all(consultation, locale),
                names(consultation, Role.GUARANTOR),
                names(consultation, Role.OWNER),
                consultation.mode().name(),
                Objects.requireNonNullElse(consultation.breachReason(), ""));
    }

    /** Whether contributions are received now. */
    public boolean open() {
        return phase == Phase.OPEN;
    }

    private static List<String> names(Consultation consultation, Role role) {
        return consultation.holding(role).stream().map(Member::name).toList();
    }
}
