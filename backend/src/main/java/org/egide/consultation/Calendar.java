package org.egide.consultation;

import java.time.LocalDate;
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
 */
public record Calendar(
        @Nullable LocalDate noticeOn,
        LocalDate opensOn,
        LocalDate closesOn,
        @Nullable LocalDate suspendedOn,
        @Nullable LocalDate resumesOn,
        @Nullable LocalDate reportPublishedOn,
        @Nullable LocalDate responsePublishedOn) {

    /** The same with another last day. */
    Calendar closing(LocalDate day) {
        return new Calendar(noticeOn, opensOn, day, suspendedOn, resumesOn, reportPublishedOn, responsePublishedOn);
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
