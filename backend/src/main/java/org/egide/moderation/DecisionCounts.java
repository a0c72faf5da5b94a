package org.egide.moderation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.ModerationRecord.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Counts of decisions.
 *
 * @param decided decisions
 * @param published of these, to publish whole
 * @param redacted of these, to publish with passages blacked out
 * @param refused of these, to refuse
 * @param inTime of these, made within the charter's delay
 * @param delaySeconds how long they waited, on average
 * @param undone of these, taken back since by a guarantor
 * @param appealed of these, appealed against since
 * @param reversed of these, reversed on appeal since
 * @param restored refused, then taken back or reversed
 */
public record DecisionCounts(
        long decided,
        long published,
        long redacted,
        long refused,
        long inTime,
        long delaySeconds,
        long undone,
        long appealed,
        long reversed,
        long restored) {

    /** The sum of some rows. */
    public static DecisionCounts of(List<Figures> rows) {
        long decided = sum(rows, row -> true, Figures::decided);
        long waited = sum(rows, row -> true, row -> row.decided() * row.meanDelaySeconds());
        return new DecisionCounts(
                decided,
                sum(rows, row -> row.outcome() == Outcome.PUBLISH, Figures::decided),
                sum(rows, row -> row.outcome() == Outcome.PUBLISH_REDACTED, Figures::decided),
                sum(rows, row -> row.outcome() == Outcome.REFUSE, Figures::decided),
                sum(rows, row -> true, Figures::inTime),
                decided == 0 ? 0 : waited / decided,
                sum(rows, row -> true, Figures::undone),
                sum(rows, row -> true, Figures::appealed),
                sum(rows, row -> true, Figures::reversed),
                sum(rows, row -> row.outcome() == Outcome.REFUSE, row -> row.undone() + row.reversed()));
    }

    /** Whole hours that they waited, on average. */
    public long delayHours() {
        return Math.round(delaySeconds / 3600.0);
    }

    /** How many in a hundred were made in time; null while none was made. */
    public @Nullable Long inTimePercent() {
        return decided == 0 ? null : Math.round(100.0 * inTime / decided);
    }

    private static long sum(List<Figures> rows, Predicate<Figures> which, ToLongFunction<Figures> what) {
        return rows.stream().filter(which).mapToLong(what).sum();
    }

    /**
     * Counts of a ground.
     *
     * @param ground which
     * @param decided decisions that rest on it
     * @param undone of these, taken back since
     * @param appealed of these, appealed against since
     * @param reversed of these, reversed since
     */
    public record OfGround(Ground ground, long decided, long undone, long appealed, long reversed) {

        /** Every ground that kept something back, the most frequent first. */
        public static List<OfGround> all(List<Figures> figures) {
            return Arrays.stream(Ground.values())
                    .map(ground -> of(ground, figures))
                    .filter(row -> row.decided() > 0)
                    .sorted(Comparator.comparingLong(OfGround::decided).reversed())
                    .toList();
        }

        private static OfGround of(Ground ground, List<Figures> figures) {
            Predicate<Figures> its = row -> row.ground() == ground;
            return new OfGround(
                    ground,
                    sum(figures, its, Figures::decided),
                    sum(figures, its, Figures::undone),
                    sum(figures, its, Figures::appealed),
                    sum(figures, its, Figures::reversed));
        }
    }
}
