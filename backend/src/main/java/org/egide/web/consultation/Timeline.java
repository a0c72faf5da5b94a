package org.egide.web.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.egide.consultation.Calendar;
import org.egide.consultation.Consultation;
import org.egide.consultation.LegalRegime;
import org.egide.duty.Duty;
import org.egide.shared.Times;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * The legal procedure, step by step: a picture where steps stand at equal distances, and the same as a list.
 *
 * @param before what came before the notice, which the list alone shows
 * @param steps its steps, in order
 * @param after what came after the response, which the list alone shows
 * @param today today's date
 * @param now where today stands in the picture; null outside of it
 * @param openFrom where contributions begin to be received
 * @param openUntil where they no longer are
 * @param width of the picture, in its own units
 */
record Timeline(
        List<Step> before,
        List<Step> steps,
        List<Step> after,
        String today,
        @Nullable Long now,
        long openFrom,
        long openUntil,
        long width) {

    private static final long WIDTH = 1000;
    private static final long MARGIN = 90;

    /** What can stand on it; each has its sentence, {@code timeline.<what>}. */
    enum What {
        REFERRAL,
        DECISION,
        PREPARATION,
        SCHEDULED,
        NOTICE,
        OPENING,
        SUSPENSION,
        RESUMPTION,
        CLOSING,
        REPORT,
        REPORT_DUE,
        RESPONSE,
        RESPONSE_DUE,
        INQUIRY
    }

    /**
     * One step.
     *
     * @param what what happens
     * @param day its date
     * @param date its date, as people read it
     * @param passed whether that day has come
     * @param late whether it was due and did not happen
     * @param x where it stands in the picture
     */
    record Step(What what, LocalDate day, String date, boolean passed, boolean late, long x) {

        /** Something due that has not happened does not pass with its date. */
        static Step of(What what, LocalDate day, LocalDate today, Locale locale) {
            boolean due = what == What.REPORT_DUE || what == What.RESPONSE_DUE;
            boolean come = !day.isAfter(today);
            return new Step(what, day, Dates.of(day, locale), come && !due, due && day.isBefore(today), 0);
        }

        Step at(long place) {
            return new Step(what, day, date, passed, late, place);
        }
    }

    /** What the platform knows by what was said to have been done, and the duty that says it. */
    private static final Map<What, String> SAID = new EnumMap<>(Map.of(
            What.REFERRAL, "referral",
            What.DECISION, "decision",
            What.PREPARATION, "preparation",
            What.SCHEDULED, "scheduled",
            What.INQUIRY, "inquiry"));

    static Timeline of(Consultation consultation, List<Duty> duties, Clock clock, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
        List<Step> steps = placed(steps(consultation.calendar(), consultation.regime(), today, locale));
        return new Timeline(
                said(duties, today, locale, step -> step != What.INQUIRY),
                steps,
                said(duties, today, locale, step -> step == What.INQUIRY),
                Dates.of(today, locale),
                place(today, steps),
                placeOf(What.OPENING, steps),
                placeOf(What.CLOSING, steps),
                WIDTH);
    }

    private static List<Step> said(List<Duty> duties, LocalDate today, Locale locale, Predicate<What> which) {
        List<Step> steps = new ArrayList<>();
        SAID.forEach((what, key) -> duties.stream()
                .filter(duty -> which.test(what) && duty.key().equals(key))
                .forEach(duty -> add(steps, what, duty.doneOn(), today, locale)));
        return steps.stream().sorted(Comparator.comparing(Step::day)).toList();
    }

    private static List<Step> steps(Calendar calendar, LegalRegime regime, LocalDate today, Locale locale) {
        List<Step> steps = new ArrayList<>();
        add(steps, What.NOTICE, calendar.noticeOn(), today, locale);
        add(steps, What.OPENING, calendar.opensOn(), today, locale);
        calendar.earlierSuspensions().forEach(one -> {
            add(steps, What.SUSPENSION, one.suspendedOn(), today, locale);
            add(steps, What.RESUMPTION, one.resumedOn(), today, locale);
        });
        add(steps, What.SUSPENSION, calendar.suspendedOn(), today, locale);
        add(steps, What.RESUMPTION, calendar.resumesOn(), today, locale);
        add(steps, What.CLOSING, calendar.closesOn(), today, locale);
        if (calendar.reportPublishedOn() == null) {
            add(steps, What.REPORT_DUE, calendar.reportDueOn(regime), today, locale);
        } else {
            add(steps, What.REPORT, calendar.reportPublishedOn(), today, locale);
        }
        if (calendar.responsePublishedOn() == null) {
            add(steps, What.RESPONSE_DUE, calendar.responseDueOn(regime), today, locale);
        } else {
            add(steps, What.RESPONSE, calendar.responsePublishedOn(), today, locale);
        }
        return steps;
    }

    private static void add(List<Step> steps, What what, @Nullable LocalDate day, LocalDate today, Locale locale) {
        if (day != null) {
            steps.add(Step.of(what, day, today, locale));
        }
    }

    private static List<Step> placed(List<Step> steps) {
        long gap = (WIDTH - 2 * MARGIN) / Math.max(1, steps.size() - 1);
        List<Step> placed = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            placed.add(steps.get(i).at(MARGIN + i * gap));
        }
        return List.copyOf(placed);
    }

    /** Between two steps, in proportion of the days. */
    private static @Nullable Long place(LocalDate today, List<Step> steps) {
        for (int i = 1; i < steps.size(); i++) {
            Step before = steps.get(i - 1);
            Step after = steps.get(i);
            if (!today.isBefore(before.day()) && today.isBefore(after.day())) {
                long days = Math.max(1, ChronoUnit.DAYS.between(before.day(), after.day()));
                long since = ChronoUnit.DAYS.between(before.day(), today);
                return before.x() + (after.x() - before.x()) * since / days;
            }
        }
        return null;
    }

    private static long placeOf(What what, List<Step> steps) {
        return steps.stream()
                .filter(step -> step.what() == what)
                .mapToLong(Step::x)
                .findFirst()
                .orElse(MARGIN);
    }
}
