package org.egide.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts of weeks as the bars of a picture, one beside the other.
 *
 * @param width of the picture
 * @param height of the picture, which the highest bar fills
 * @param columns one for each count, in order
 */
public record WeekColumns(int width, int height, List<Column> columns) {

    private static final int HEIGHT = 100;
    private static final int STEP = 10;
    private static final int BAR = 8;
    private static final int FEWEST = 12;

    /** The bars of some counts; few of them do not become wide. */
    public static WeekColumns of(List<Long> counts) {
        long most = Math.max(1, counts.stream().mapToLong(Long::longValue).max().orElse(1));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            long count = counts.get(i);
            long height = count == 0 ? 0 : Math.max(2, HEIGHT * count / most);
            columns.add(new Column(i * STEP, BAR, HEIGHT - height, height));
        }
        return new WeekColumns(Math.max(FEWEST, counts.size()) * STEP, HEIGHT, List.copyOf(columns));
    }

    /**
     * A week as a bar.
     *
     * @param x where it stands
     * @param width of the bar
     * @param y its upper edge
     * @param height its height
     */
    public record Column(int x, int width, long y, long height) {}
}
