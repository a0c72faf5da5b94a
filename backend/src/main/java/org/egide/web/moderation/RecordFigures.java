package org.egide.web.moderation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.egide.moderation.DecisionCounts;
import org.egide.moderation.DecisionCounts.OfGround;
import org.egide.moderation.ModerationRecord.Figures;
import org.egide.web.Dates;

/**
 * What moderation did, counted: in all, by week, by ground.
 *
 * @param all every decision
 * @param weeks the latest weeks, the latest first; at most a year
 * @param grounds every ground that kept something back, the most frequent first
 */
record RecordFigures(DecisionCounts all, List<Week> weeks, List<OfGround> grounds) {

    private static final int WEEKS = 53;

    static RecordFigures of(List<Figures> figures, Locale locale) {
        List<Figures> whole =
                figures.stream().filter(row -> row.ground() == null).toList();
        Map<LocalDate, List<Figures>> byWeek = whole.stream()
                .collect(Collectors.groupingBy(
                        Figures::week, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        return new RecordFigures(
                DecisionCounts.of(whole),
                byWeek.entrySet().stream()
                        .limit(WEEKS)
                        .map(week -> new Week(Dates.of(week.getKey(), locale), DecisionCounts.of(week.getValue())))
                        .toList(),
                OfGround.all(figures));
    }

    /**
     * Counts of a week.
     *
     * @param begins its Monday
     * @param counts what was decided in it
     */
    record Week(String begins, DecisionCounts counts) {}
}
