package org.egide.web.figures;

import java.text.NumberFormat;
import java.util.List;
import org.egide.figures.FigureInWords;
import org.egide.figures.FigureInWords.Part;
import org.egide.figures.WeekColumns;
import org.egide.figures.WeekColumns.Column;
import org.jspecify.annotations.Nullable;

/**
 * Contributions by week as bars, drawn on the server; the table beside it says the same. The picture is as wide as
 * the place it has: it holds no text.
 *
 * @param title what it is called
 * @param width of the picture
 * @param height of the picture
 * @param columns one for each week, the earliest first
 * @param most what the highest bar counts
 * @param mostIn its week
 * @param rows the same as a table, the latest first
 */
record WeekChart(
        String title, int width, int height, List<Column> columns, String most, String mostIn, List<Row> rows) {

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
        WeekColumns drawn =
                WeekColumns.of(weeks.stream().map(part -> part.row().value()).toList());
        return new WeekChart(
                words.title(),
                drawn.width(),
                drawn.height(),
                drawn.columns(),
                numbers.format(highest.row().value()),
                highest.label(),
                all.reversed().stream()
                        .map(part ->
                                new Row(part.label(), numbers.format(part.row().value())))
                        .toList());
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
     * A week in the table.
     *
     * @param week its Monday
     * @param value how many
     */
    record Row(String week, String value) {}
}
