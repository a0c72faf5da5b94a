package org.egide.web.moderation;

import java.util.ArrayList;
import java.util.List;
import org.egide.moderation.DecisionCounts;
import org.egide.web.moderation.RecordFigures.Week;

/**
 * The weeks of the record as bars, drawn on the server; the table beside it says the same.
 *
 * @param width of the picture
 * @param height of the picture
 * @param ground where the bars stand
 * @param most what the highest bar counts
 * @param columns one for each week, the earliest first
 */
record RecordChart(int width, int height, int ground, long most, List<Column> columns) {

    private static final int STEP = 46;
    private static final int BAR = 30;
    private static final int TOP = 24;
    private static final int HEIGHT = 220;
    private static final int GROUND = 184;
    private static final int LATEST = 20;

    static RecordChart of(RecordFigures figures) {
        List<Week> weeks = figures.weeks().stream().limit(LATEST).toList().reversed();
        long most =
                weeks.stream().mapToLong(week -> week.counts().decided()).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            columns.add(column(weeks.get(i), 8 + i * STEP, Math.max(1, most)));
        }
        return new RecordChart(16 + Math.max(4, weeks.size()) * STEP, HEIGHT, GROUND, most, List.copyOf(columns));
    }

    private static Column column(Week week, int x, long most) {
        DecisionCounts counts = week.counts();
        List<Part> parts = new ArrayList<>();
        long y = GROUND;
        y = add(parts, "published", counts.published(), y, most);
        y = add(parts, "redacted", counts.redacted(), y, most);
        y = add(parts, "refused", counts.refused(), y, most);
        return new Column(x, BAR, y - 6, week.begins(), counts.decided(), List.copyOf(parts));
    }

    private static long add(List<Part> parts, String what, long count, long below, long most) {
        long height = count == 0 ? 0 : Math.max(2, (GROUND - TOP) * count / most);
        if (height > 0) {
            parts.add(new Part(what, below - height, height));
        }
        return below - height;
    }

    /**
     * A week.
     *
     * @param x where it stands
     * @param width of its bar
     * @param top where its number stands
     * @param begins its Monday
     * @param decided what was decided in it
     * @param parts its bar, from the ground up
     */
    record Column(int x, int width, long top, String begins, long decided, List<Part> parts) {}

    /**
     * A part of a bar.
     *
     * @param what what it counts: {@code published}, {@code redacted}, {@code refused}
     * @param y its upper edge
     * @param height its height
     */
    record Part(String what, long y, long height) {}
}
