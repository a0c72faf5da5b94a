package org.egide.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.egide.consultation.Calendar;
import org.egide.consultation.Consultation;
import org.egide.duty.Duty.Due;
import org.egide.duty.Duty.State;
import org.jspecify.annotations.Nullable;

/** Counts the due days of a consultation from its calendar, the rules of its regime, and what was done. */
final class DutyClock {

    private static final int SOON_DAYS = 7;
    private static final String HANDED = "report-handed";
    private static final String REPORT = "report";
    private static final String RESPONSE = "response";
    private static final String IN_OFFICE = "guarantor-in-office";
    private static final String APPOINTED = "guarantor-appointed";
    private static final String REFERRAL = "referral";
    private static final String DECISION = "decision";
    private static final String INQUIRY = "inquiry";
    private static final String DECLARATION = "declaration";

    private static final Set<Anchor> BEFORE = Set.of(Anchor.DECLARATION, Anchor.REFERRAL, Anchor.DECISION);

    private final Consultation consultation;
    private final Recorded recorded;
    private final LocalDate today;
    private final boolean clearDays;

    DutyClock(Consultation consultation, Recorded recorded, LocalDate today, boolean clearDays) {
        this.consultation = consultation;
        this.recorded = recorded;
        this.today = today;
        this.clearDays = clearDays;
    }

    /** The duties, in the order of the rules. */
    List<Duty> duties(List<DutyRule> rules) {
        Map<String, List<DutyRule>> byKey = new LinkedHashMap<>();
        rules.forEach(rule ->
                byKey.computeIfAbsent(rule.key(), none -> new ArrayList<>()).add(rule));
        return byKey.values().stream().map(this::duty).toList();
    }

    private Duty duty(List<DutyRule> rules) {
        DutyRule rule = rules.getFirst();
        List<Due> due = rules.stream()
                .flatMap(one -> due(one).stream())
                .sorted(Comparator.comparing(Due::on))
                .toList();
        LocalDate done = doneOn(rule);
        return new Duty(
                rule,
                due,
                done,
                state(rule, due, done),
                recorded.performances(rule.key()),
                recorded.waiver(rule.key()));
    }

    private List<Due> due(DutyRule rule) {
        return switch (rule.anchor()) {
            case DECLARATION -> afterWhatWasSaid(rule, DECLARATION);
            case REFERRAL -> afterWhatWasSaid(rule, REFERRAL);
            case DECISION -> afterWhatWasSaid(rule, DECISION);
            case INQUIRY -> afterWhatWasSaid(rule, INQUIRY);
            case OPENING -> due(rule, consultation.calendar().opensOn(), false);
            case CLOSING -> due(rule, consultation.calendar().closesOn(), false);
            case REPORT_HANDED -> due(rule, recorded.doneOn(HANDED), false);
            case REPORT_PUBLISHED -> afterTheReport(rule);
            case RESPONSE_PUBLISHED -> yearly(rule);
        };
    }

    private List<Due> due(DutyRule rule, @Nullable LocalDate from, boolean projected) {
        return from == null ? List.of() : List.of(new Due(rule.dueOn(from, clearDays), rule.anchor(), projected));
    }

    /** What nothing comes before has no due day. */
    private List<Due> afterWhatWasSaid(DutyRule rule, String key) {
        return rule.key().equals(key) ? List.of() : due(rule, recorded.doneOn(key), false);
    }

    /** While there is no report, from the day on which it is due. */
    private List<Due> afterTheReport(DutyRule rule) {
        Calendar calendar = consultation.calendar();
        LocalDate published = calendar.reportPublishedOn();
        return published == null
                ? due(rule, calendar.reportDueOn(consultation.regime()), true)
                : due(rule, published, false);
    }

    /** Each time one was done, the next is due so many months later, until the inquiry opens. */
    private List<Due> yearly(DutyRule rule) {
        LocalDate response = consultation.calendar().responsePublishedOn();
        if (response == null) {
            return List.of();
        }
        long next = recorded.standing(rule.key()).size() + 1L;
        LocalDate on = response.plusMonths(rule.months() * next);
        LocalDate inquiry = recorded.doneOn(INQUIRY);
        return inquiry != null && on.isAfter(inquiry) ? List.of() : List.of(new Due(on, rule.anchor(), false));
    }

    /** Some things the platform knows by itself. */
    private @Nullable LocalDate doneOn(DutyRule rule) {
        return switch (rule.key()) {
            case REPORT -> consultation.calendar().reportPublishedOn();
            case RESPONSE -> consultation.calendar().responsePublishedOn();
            default -> rule.anchor() == Anchor.RESPONSE_PUBLISHED ? null : recorded.doneOn(rule.key());
        };
    }

    private State state(DutyRule rule, List<Due> due, @Nullable LocalDate done) {
        if (recorded.waiver(rule.key()) != null) {
            return State.WAIVED;
        }
        if (isDoneByItself(rule, due)) {
            return State.DONE;
        }
        LocalDate last = due.isEmpty() ? null : due.getFirst().on();
        if (done == null) {
            return last == null ? undated(rule) : waiting(rule, last);
        }
        return lacksEvidence(rule) ? State.INCOMPLETE : done(last, done);
    }

    private static State done(@Nullable LocalDate last, LocalDate done) {
        return last != null && done.isAfter(last) ? State.DONE_LATE : State.DONE;
    }

    private boolean isDoneByItself(DutyRule rule, List<Due> due) {
        return isInOffice(rule) || isOver(rule, due) || hasRunOut(rule, due);
    }

    /** The consultation does not tell since when: no day is shown, and nobody is said to be late. */
    private boolean isInOffice(DutyRule rule) {
        boolean appointed = rule.key().equals(APPOINTED) && recorded.doneOn(APPOINTED) == null;
        return (appointed || rule.key().equals(IN_OFFICE))
                && !consultation.guarantorsInOffice().isEmpty();
    }

    /** No yearly report is due any more once the inquiry has opened. */
    private boolean isOver(DutyRule rule, List<Due> due) {
        return rule.anchor() == Anchor.RESPONSE_PUBLISHED && due.isEmpty() && recorded.doneOn(INQUIRY) != null;
    }

    /** A delay of the public runs out by itself, on the morrow of its last day. */
    private boolean hasRunOut(DutyRule rule, List<Due> due) {
        return rule.holder() == Holder.PUBLIC
                && !due.isEmpty()
                && today.isAfter(due.getFirst().on());
    }

    /** What comes before the opening is no longer to come once it has opened. */
    private State undated(DutyRule rule) {
        boolean before = BEFORE.contains(rule.anchor());
        boolean opened = !today.isBefore(consultation.calendar().opensOn());
        return before && opened ? State.UNSAID : State.UNDATED;
    }

    private State waiting(DutyRule rule, LocalDate last) {
        if (today.isAfter(last)) {
            return rule.optional() ? State.UNSAID : State.LATE;
        }
        return today.isBefore(last.minusDays(SOON_DAYS)) ? State.TO_COME : State.SOON;
    }

    /** A poster is proved by a photograph and the place, a page by its picture (domain, 8.9). */
    private boolean lacksEvidence(DutyRule rule) {
        if (rule.evidence() == Evidence.NONE) {
            return false;
        }
        return recorded.standing(rule.key()).stream()
                .noneMatch(one -> one.proof() != null
                        && (rule.evidence() != Evidence.POSTER || !one.place().isBlank()));
    }
}
