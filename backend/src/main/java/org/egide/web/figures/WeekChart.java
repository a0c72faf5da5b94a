package org.egide.web.figures;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.egide.figures.FigureInWords;
import org.egide.figures.FigureInWords.Part;
import org.jspecify.annotations.Nullable;

/**
 * Contributions by week as bars, drawn on the server; the table beside it says the same. The picture is as wide as
 * the place it has: it holds no text.
 *
 * @param title what it is called
 * @param width of the picture
 * @param columns one for each week, the earliest first
 * @param most what the highest bar counts
 * @param mostIn its week
 * @param rows the same as a table, the latest first
 */
record WeekChart(String title, int width, List<Column> columns, String most, String mostIn, List<Row> rows) {

    static final int HEIGHT = 100;

    private static final int STEP = 10;
    private static final int BAR = 8;

    /** Two years: more bars than that are no longer seen one by one. */
    private static final int LATEST = 104;

    static @Nullable WeekChart of(FigureInWords words, NumberFormat numbers) {
        List<Part> all = words.parts();
        if (all.isEmpty()) {
            return null;
        }
        List<Part> weeks = all.subList(Math.max(0, all.size() - LATEST), all.size());
        Part highest = weeks.stream()
                .reduce((one, other) -> other.row().value() > one.row().value() ? other : one)
                .orElseThrow();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            columns.add(Column.of(
                    i * STEP,
                    weeks.get(i).row().value(),
                    Math.max(1, highest.row().value())));
        }
        return new WeekChart(
                words.title(),
                Math.max(12, weeks.size()) * STEP,
                List.copyOf(columns),
                numbers.format(highest.row().value()),
                highest.label(),
                all.reversed().stream()
                        .map(part ->
                                new Row(part.label(), numbers.format(part.row().value())))
                        .toList());
    }

    /** Of the picture. */
    public int height() {
        return HEIGHT;
    }

    /** The first week of the picture. */
    public String from() {
        return rows.get(columns.size() - 1).week();
    }

    /** The last. */
    public String to() {
        return rows.getFirst().week();
    }

    /**
     * A week as a bar.
     *
     * @param x where it stands
     * @param width of the bar
     * @param y its upper edge
     * @param height its height
     */
    record Column(int x, int width, long y, long height) {

        static Column of(int x, long count, long most) {
            long height = count == 0 ? 0 : Math.max(2, HEIGHT * count / most);
            return new Column(x, BAR, HEIGHT - height, height);
        }
    }

    /**
     * A week in the table.
     *
     * @param week its Monday
     * @param value how many
     */
    record Row(String week, String value) {}
}
