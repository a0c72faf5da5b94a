package org.egide.consultation;

import java.time.Instant;
import java.time.LocalDate;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;

/** Where a consultation stands at an instant, from its dates in Europe/Paris and its regime (domain, 1.4 and 1.5). */
final class StatusRule {

    private StatusRule() {}

    static Status at(Instant instant, Calendar calendar, LegalRegime regime) {
        LocalDate today = LocalDate.ofInstant(instant, Times.LEGAL_ZONE);
        if (!has(calendar.noticeOn(), today)) {
            return Status.DRAFT;
        }
        if (today.isBefore(calendar.opensOn())) {
            return Status.ANNOUNCED;
        }
        if (!today.isAfter(calendar.closesOn())) {
            return isSuspended(calendar, today) ? Status.SUSPENDED : Status.OPEN;
        }
        return afterTheEnd(today, calendar, regime);
    }

    private static boolean isSuspended(Calendar calendar, LocalDate today) {
        return has(calendar.suspendedOn(), today) && !has(calendar.resumesOn(), today);
    }

    private static Status afterTheEnd(LocalDate today, Calendar calendar, LegalRegime regime) {
        LocalDate reportDue = calendar.reportDueOn(regime);
        LocalDate report = calendar.reportPublishedOn();
        if (reportDue != null && !has(report, today)) {
            return today.isAfter(reportDue) ? Status.REPORT_LATE : Status.REPORT_DUE;
        }
        LocalDate responseDue = calendar.responseDueOn(regime);
        if (responseDue == null || report == null || has(calendar.responsePublishedOn(), today)) {
            return Status.ENDED;
        }
        return today.isAfter(responseDue) ? Status.RESPONSE_LATE : Status.RESPONSE_DUE;
    }

    private static boolean has(@Nullable LocalDate day, LocalDate today) {
        return day != null && !today.isBefore(day);
    }
}
