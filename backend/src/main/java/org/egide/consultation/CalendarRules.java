package org.egide.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/** Legal dates that contradict one another are refused; those that the law frowns on are {@link LegalWarning}s. */
final class CalendarRules {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private CalendarRules() {}

    static List<Fault> faults(Calendar calendar) {
        List<Fault> faults = new ArrayList<>();
        LocalDate opens = calendar.opensOn();
        LocalDate closes = calendar.closesOn();
        requireSane(calendar, faults);
        if (closes.isBefore(opens)) {
            faults.add(Fault.of("calendar/closesOn", "ends-before-it-begins"));
        }
        if (isAfter(calendar.noticeOn(), opens)) {
            faults.add(Fault.of("calendar/noticeOn", "notice-after-opening"));
        }
        requireSuspensionInside(calendar, faults);
        if (isBefore(calendar.reportPublishedOn(), closes.plusDays(1))) {
            faults.add(Fault.of("calendar/reportPublishedOn", "report-before-the-end"));
        }
        LocalDate after = calendar.reportPublishedOn() == null ? closes : calendar.reportPublishedOn();
        if (isBefore(calendar.responsePublishedOn(), after)) {
            faults.add(Fault.of("calendar/responsePublishedOn", "response-before-the-report"));
        }
        return faults;
    }

    /** A suspension lies between the opening and the closing: outside, it would suspend nothing. */
    private static void requireSuspensionInside(Calendar calendar, List<Fault> faults) {
        LocalDate suspended = calendar.suspendedOn();
        LocalDate resumes = calendar.resumesOn();
        if (isBefore(suspended, calendar.opensOn()) || isAfter(suspended, calendar.closesOn())) {
            faults.add(Fault.of("calendar/suspendedOn", "suspension-outside-dates"));
        }
        if (resumes != null && (suspended == null || !resumes.isAfter(suspended))) {
            faults.add(Fault.of("calendar/resumesOn", "resumes-before-suspension"));
        } else if (isAfter(resumes, calendar.closesOn())) {
            faults.add(Fault.of("calendar/resumesOn", "suspension-outside-dates"));
        }
    }

    /** A year typed with a slip, such as 0221, would put everything else out of order. */
    private static void requireSane(Calendar calendar, List<Fault> faults) {
        requireSane("noticeOn", calendar.noticeOn(), faults);
        requireSane("opensOn", calendar.opensOn(), faults);
        requireSane("closesOn", calendar.closesOn(), faults);
        requireSane("suspendedOn", calendar.suspendedOn(), faults);
        requireSane("resumesOn", calendar.resumesOn(), faults);
        requireSane("reportPublishedOn", calendar.reportPublishedOn(), faults);
        requireSane("responsePublishedOn", calendar.responsePublishedOn(), faults);
    }

    private static void requireSane(String field, @Nullable LocalDate day, List<Fault> faults) {
        if (isBefore(day, EARLIEST) || isAfter(day, LATEST)) {
            faults.add(Fault.of(
                    "calendar/" + field,
                    "date-out-of-range",
                    String.valueOf(EARLIEST.getYear()),
                    String.valueOf(LATEST.getYear())));
        }
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isBefore(other);
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isAfter(other);
    }
}
