package org.egide.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure.
 *
 * @param id what is counted
 * @param value how many
 * @param rows its parts, whose values make up the whole; none for a figure without parts
 * @param declaration who typed it and where it comes from; null for one that is counted
 */
public record Figure(
        FigureId id, long value, List<Row> rows, @Nullable DeclaredFigure declaration) {

    /** The contributions of every commune that is not shown, or not yet. */
    public static final String ELSEWHERE = "ELSEWHERE";

    /** The contributions that give no commune. */
    public static final String NOWHERE = "NOWHERE";

    /** A figure without parts, counted here. */
    public static Figure of(FigureId id, long value) {
        return new Figure(id, value, List.of(), null);
    }

    /** A figure that is the sum of its parts. */
    static Figure of(FigureId id, List<Row> rows) {
        return new Figure(id, rows.stream().mapToLong(Row::value).sum(), rows, null);
    }

    /**
     * A part of a figure.
     *
     * @param key a Monday ({@code 2021-03-01}), a theme's key, a kind, a channel, a state, an INSEE code, {@link
     *     #ELSEWHERE} or {@link #NOWHERE}
     * @param value how many
     * @param people how many people wrote these; null where that is not counted
     */
    public record Row(String key, long value, @Nullable Long people) {

        static Row of(String key, long value) {
            return new Row(key, value, null);
        }
    }
}
