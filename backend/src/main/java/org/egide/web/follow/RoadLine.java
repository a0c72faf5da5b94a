package org.egide.web.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.egide.register.Followed;
import org.egide.register.Followed.Step;
import org.egide.register.Milestone;
import org.egide.register.Milestone.Stage;
import org.egide.register.State;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * One line of what became of a contribution: each thing that happened once, dated, then what is still to come.
 *
 * @param key of its sentence
 * @param instant when; null while it is to come
 * @param at the same in words; empty while it is to come
 * @param path where it leads; null for nowhere
 * @param label what is there, in words; null where the sentence says it
 * @param ground the ground of a refusal
 * @param reason the guarantor's sentence
 * @param why the key of the reason for which it was set aside; null where there is none
 * @param waits whether it waits there now for a guarantor
 */
record RoadLine(
        String key,
        @Nullable Instant instant,
        String at,
        @Nullable String path,
        @Nullable String label,
        @Nullable String ground,
        @Nullable String reason,
        @Nullable String why,
        boolean waits) {

    private static final Comparator<RoadLine> IN_ORDER =
            Comparator.comparing(RoadLine::instant, Comparator.nullsLast(Comparator.naturalOrder()));

    /** History and road in one, in order. */
    static List<RoadLine> of(Followed followed, Locale locale) {
        Set<Milestone> told = new HashSet<>();
        List<RoadLine> lines = new ArrayList<>();
        for (Step step : followed.steps()) {
            Milestone milestone = milestoneOf(step, followed.road());
            if (milestone != null) {
                told.add(milestone);
            }
            lines.add(of(step, milestone, locale));
        }
        boolean waiting = followed.receipt().state() == State.WAITING;
        followed.road().stream()
                .filter(milestone -> !told.contains(milestone))
                .forEach(milestone -> lines.add(of(milestone, waiting && milestone.stage() == Stage.QUEUED, locale)));
        return lines.stream().sorted(IN_ORDER).toList();
    }

    private static @Nullable Milestone milestoneOf(Step step, List<Milestone> road) {
        return road.stream()
                .filter(milestone -> milestone.stage().name().equals(step.what().name()))
                .filter(milestone -> step.at().equals(milestone.at()))
                .findFirst()
                .orElse(null);
    }

    private static RoadLine of(Step step, @Nullable Milestone milestone, Locale locale) {
        return new RoadLine(
                "step." + step.what(),
                step.at(),
                Dates.toTheMinute(step.at(), locale),
                milestone == null ? null : milestone.path(),
                null,
                step.ground(),
                step.reason(),
                null,
                false);
    }

    private static RoadLine of(Milestone milestone, boolean waits, Locale locale) {
        Instant at = milestone.at();
        return new RoadLine(
                "stage." + milestone.stage(),
                at,
                at == null ? "" : Dates.toTheMinute(at, locale),
                milestone.path(),
                milestone.why() == null ? milestone.label() : null,
                null,
                milestone.why() == null ? null : milestone.label(),
                milestone.why() == null ? null : "road.aside." + milestone.why(),
                waits);
    }

    /** Whether its link stays on the page. */
    public boolean here() {
        return path != null && path.startsWith("#");
    }
}
