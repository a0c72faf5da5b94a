package org.egide.consultation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The legal dates of a consultation, in Europe/Paris. An end date is inclusive: it ends at 23:59:59.
 *
 * @param noticeOn the day the public notice is published, null while nobody knows
 * @param opensOn the first day
 * @param closesOn the last day, inclusive
 * @param suspendedOn the first day of a suspension, null when there is none
 * @param resumesOn the day a suspension ends (contributions are received again that day), null while unknown
 * @param reportPublishedOn the day the guarantors' report was published, null before
 * @param responsePublishedOn the day the owner's response was published, null before
 * @param earlierSuspensions those that were over when another began, in order
 */
public record Calendar(
        @Nullable LocalDate noticeOn,
        LocalDate opensOn,
        LocalDate closesOn,
        @Nullable LocalDate suspendedOn,
        @Nullable LocalDate resumesOn,
        @Nullable LocalDate reportPublishedOn,
        @Nullable LocalDate responsePublishedOn,
        List<Suspension> earlierSuspensions) {

    /** A calendar with one suspension at most. */
    public Calendar(
            @Nullable LocalDate noticeOn,
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable LocalDate suspendedOn,
            @Nullable LocalDate resumesOn,
            @Nullable LocalDate reportPublishedOn,
            @Nullable LocalDate responsePublishedOn) {
        this(noticeOn, opensOn, closesOn, suspendedOn, resumesOn, reportPublishedOn, responsePublishedOn, List.of());
    }

    /** The same with another last day. */
    Calendar closing(LocalDate day) {
        return new Calendar(
                noticeOn,
                opensOn,
                day,
                suspendedOn,
                resumesOn,
                reportPublishedOn,
                responsePublishedOn,
                earlierSuspensions);
    }

    /** The days on which contributions are received, the days of each suspension left out. */
    public long openDays() {
        return ChronoUnit.DAYS.between(opensOn, closesOn) + 1 - suspendedDays();
    }

    /** The days of all suspensions; one that does not end lasts until the last day. */
    long suspendedDays() {
        long earlier = earlierSuspensions.stream().mapToLong(Suspension::days).sum();
        LocalDate until = resumesOn == null ? closesOn.plusDays(1) : resumesOn;
        return earlier + (suspendedOn == null ? 0 : ChronoUnit.DAYS.between(suspendedOn, until));
    }

    /**
     * A suspension that is over.
     *
     * @param suspendedOn its first day
     * @param resumedOn the day contributions were received again
     */
    public record Suspension(LocalDate suspendedOn, LocalDate resumedOn) {

        long days() {
            return ChronoUnit.DAYS.between(suspendedOn, resumedOn);
        }
    }

    /**
     * The last day on which the guarantors' report is in time: so many months after the end, date to date, never moved
     * off a Sunday (domain, 1.5). Null when the regime asks for none.
     */
    public @Nullable LocalDate reportDueOn(LegalRegime regime) {
        Integer months = regime.reportMonths();
        return months == null ? null : closesOn.plusMonths(months);
    }

    /**
     * The last day on which the owner's response is in time, counted from the report; while there is no report, from
     * the day it is due. Null when the regime asks for none.
     */
    public @Nullable LocalDate responseDueOn(LegalRegime regime) {
        Integer months = regime.responseMonths();
        LocalDate report = reportPublishedOn == null ? reportDueOn(regime) : reportPublishedOn;
        return months == null || report == null ? null : report.plusMonths(months);
    }
}
