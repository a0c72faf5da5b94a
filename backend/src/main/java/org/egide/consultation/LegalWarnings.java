package org.egide.consultation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What the regime says of the dates and people of a consultation (domain, 1.4, 1.5 and the oracles of section 8): the
 * durations of L121-16, the notice of fifteen days, the guarantor whom nothing begins without.
 */
final class LegalWarnings {

    private LegalWarnings() {}

    /**
     * All of it.
     *
     * @param suspensionCounts whether the days of a suspension are part of the longest duration
     */
    static List<LegalWarning> of(
            Calendar calendar, List<Member> members, LegalRegime regime, boolean suspensionCounts) {
        List<LegalWarning> warnings = new ArrayList<>();
        aboutNotice(calendar, regime, warnings);
        aboutFewestDays(calendar, regime, warnings);
        aboutMostMonths(calendar, regime, suspensionCounts, warnings);
        if (calendar.suspendedOn() != null && calendar.resumesOn() == null) {
            warnings.add(LegalWarning.doubt("calendar/resumesOn", "no-resumption-day"));
        }
        if (regime.needsGuarantor() && lacks(members, Role.GUARANTOR)) {
            warnings.add(LegalWarning.breach("members", "no-guarantor"));
        }
        if (lacks(members, Role.OWNER)) {
            warnings.add(LegalWarning.doubt("members", "no-owner"));
        }
        return warnings;
    }

    /** Whether the days are counted free ("francs") is not settled: exactly as many days is in doubt. */
    private static void aboutNotice(Calendar calendar, LegalRegime regime, List<LegalWarning> warnings) {
        LocalDate notice = calendar.noticeOn();
        Integer days = regime.noticeDays();
        if (notice == null) {
            warnings.add(
                    days == null
                            ? LegalWarning.doubt("calendar/noticeOn", "no-notice")
                            : LegalWarning.doubt(
                                    "calendar/noticeOn",
                                    "no-notice-yet",
                                    calendar.opensOn().minusDays(days + 1L)));
            return;
        }
        long ahead = ChronoUnit.DAYS.between(notice, calendar.opensOn());
        if (days != null && ahead < days) {
            warnings.add(LegalWarning.breach("calendar/noticeOn", "notice-too-late", ahead, days));
        } else if (days != null && ahead == days) {
            warnings.add(LegalWarning.doubt("calendar/noticeOn", "notice-just-in-time", days));
        }
    }

    /** Both ends are days of the consultation, those of suspensions are none. */
    private static void aboutFewestDays(Calendar calendar, LegalRegime regime, List<LegalWarning> warnings) {
        Integer fewest = regime.minDays();
        long days = calendar.openDays();
        if (fewest != null && days < fewest) {
            warnings.add(LegalWarning.breach("calendar/closesOn", "too-short", days, fewest));
        }
    }

    /** Months are counted date to date. */
    private static void aboutMostMonths(
            Calendar calendar, LegalRegime regime, boolean suspensionCounts, List<LegalWarning> warnings) {
        Integer most = regime.maxMonths();
        if (most == null) {
            return;
        }
        LocalDate sameDay =
                calendar.opensOn().plusMonths(most).plusDays(suspensionCounts ? 0 : calendar.suspendedDays());
        if (calendar.closesOn().isAfter(sameDay)) {
            warnings.add(LegalWarning.breach("calendar/closesOn", "too-long", most, sameDay.minusDays(1)));
        } else if (calendar.closesOn().equals(sameDay)) {
            warnings.add(LegalWarning.doubt("calendar/closesOn", "just-as-long", most, sameDay.minusDays(1)));
        }
    }

    private static boolean lacks(List<Member> members, Role role) {
        return members.stream().noneMatch(member -> member.role() == role);
    }
}
