package org.egide.benchmark;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the report.
 *
 * @param name what was measured
 * @param rows contributions in the consultation
 * @param figures what it gave
 * @param limit what the limit gave beside it, null when the measure has none
 * @param verdict the target and whether it was reached, null when the line has none
 */
record Line(
        String name,
        int rows,
        Figures figures,
        @Nullable Figures limit,
        @Nullable Verdict verdict) {

    /**
     * A target and what became of it.
     *
     * @param target what was to be reached
     * @param value what was measured
     * @param reached whether it was
     */
    record Verdict(String target, double value, boolean reached) {

        static Verdict atLeast(double wanted, double value) {
            return new Verdict(String.format(Locale.ROOT, "≥ %.2f", wanted), value, value >= wanted);
        }

        static Verdict atMost(double wanted, double value, String unit) {
            return new Verdict(String.format(Locale.ROOT, "≤ %.4g%s", wanted, unit), value, value <= wanted);
        }

        String text() {
            return String.format(Locale.ROOT, "%s: %.2f, %s", target, value, reached ? "reached" : "**missed**");
        }
    }

    String markdown() {
        Figures bound = limit;
        Verdict judged = verdict;
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,.0f | %.1f | %.1f | %d | %s | %s | %s |",
                name,
                rows,
                figures.perSecond(),
                figures.millis(50),
                figures.millis(99),
                figures.failures(),
                bound == null ? "" : String.format(Locale.ROOT, "%,.0f", bound.perSecond()),
                bound == null ? "" : String.format(Locale.ROOT, "%.3f", figures.perSecond() / bound.perSecond()),
                judged == null ? "" : judged.text());
    }
}
