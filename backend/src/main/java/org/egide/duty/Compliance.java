package org.egide.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.egide.consultation.Consultation;
import org.egide.duty.Condition.Basis;
import org.egide.duty.Condition.Kind;
import org.egide.duty.Condition.Obstacle;
import org.egide.duty.Duty.State;
import org.egide.shared.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * Whether an application for authorisation would be admissible (C. env. L121-20 I; domain, 1.6 and oracle 8).
 *
 * @param conditions the three, in the order of the article
 */
public record Compliance(List<Condition> conditions) {

    private static final Set<State> DONE = Set.of(State.DONE, State.WAIVED);
    private static final Set<Anchor> TERMS =
            Set.of(Anchor.OPENING, Anchor.CLOSING, Anchor.REPORT_HANDED, Anchor.REPORT_PUBLISHED);

    /** Its list is its own. */
    public Compliance {
        conditions = List.copyOf(conditions);
    }

    /** Whether all three conditions are met. */
    public boolean isWhole() {
        return conditions.stream().allMatch(Condition::isMet);
    }

    /**
     * How a consultation stands.
     *
     * <p>Fails with {@code Conflict} {@code compliance-not-asked} for a regime that the article is not about.
     */
    static Compliance of(Consultation consultation, List<Duty> duties, LocalDate today) {
        return new Compliance(List.of(declaration(duties), initiative(duties), terms(consultation, duties, today)));
    }

    private static Condition declaration(List<Duty> duties) {
        Duty declaration = find(duties, "declaration");
        Duty shows = declaration == null ? find(duties, "referral") : declaration;
        if (shows == null) {
            throw new Conflict("compliance-not-asked");
        }
        Basis basis = declaration == null ? Basis.REFERRAL : Basis.ASKED;
        return new Condition(
                Kind.DECLARATION,
                shows.state() == State.WAIVED ? Basis.SET_ASIDE : basis,
                List.of(shows),
                DONE.contains(shows.state()) ? List.of() : List.of(new Obstacle.Undone(shows)));
    }

    /** It expires with the last day of the delay: nobody's word is taken for it. */
    private static Condition initiative(List<Duty> duties) {
        Duty declaration = find(duties, "declaration");
        Duty delay = find(duties, "initiative-right");
        if (declaration == null || delay == null) {
            return new Condition(Kind.INITIATIVE_RIGHT, Basis.WITHOUT_OBJECT, List.of(), List.of());
        }
        if (declaration.state() == State.WAIVED) {
            return new Condition(Kind.INITIATIVE_RIGHT, Basis.SET_ASIDE, List.of(), List.of());
        }
        return new Condition(Kind.INITIATIVE_RIGHT, Basis.ASKED, List.of(delay), running(delay));
    }

    private static List<Obstacle> running(Duty delay) {
        LocalDate until = delay.dueOn();
        if (delay.state() == State.DONE) {
            return List.of();
        }
        return List.of(until == null ? new Obstacle.Undone(delay) : new Obstacle.Running(until));
    }

    /**
     * From the notice to the response. What depends on the project, and what is practice and not law, is no condition;
     * what came too late is one before the opening (the fifteen days of the notice), and is only said after it.
     */
    private static Condition terms(Consultation consultation, List<Duty> duties, LocalDate today) {
        List<Duty> asked = duties.stream().filter(Compliance::isOfTheTerms).toList();
        List<Obstacle> obstacles = new ArrayList<>();
        LocalDate closes = consultation.calendar().closesOn();
        if (!today.isAfter(closes)) {
            obstacles.add(new Obstacle.NotOver(closes));
        }
        String breach = consultation.breachReason();
        if (breach != null) {
            obstacles.add(new Obstacle.AgainstTheLaw(breach));
        }
        asked.stream().filter(duty -> !isRespected(duty)).forEach(duty -> obstacles.add(new Obstacle.Undone(duty)));
        return new Condition(Kind.TERMS, Basis.ASKED, asked, obstacles);
    }

    private static boolean isOfTheTerms(Duty duty) {
        DutyRule rule = duty.rule();
        return TERMS.contains(rule.anchor()) && !rule.optional() && rule.certainty() != Certainty.PRACTICE;
    }

    private static boolean isRespected(Duty duty) {
        boolean late = duty.state() == State.DONE_LATE && duty.rule().anchor() != Anchor.OPENING;
        return late || DONE.contains(duty.state());
    }

    private static @Nullable Duty find(List<Duty> duties, String key) {
        return duties.stream()
                .filter(duty -> duty.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
