package org.egide.document;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.egide.document.Block.Table;

/** How wide the columns of a table are, by what stands in them, alike in every format. */
final class Widths {

    private static final int WIDEST = 40;
    private static final int NARROWEST = 5;
    private static final int PADDING = 6;
    private static final int LOOKED_AT = 500;
    private static final int PERCENT = 100;
    private static final int NARROW = 4;
    private static final int WORDY = 3;

    private Widths() {}

    /** Percents of the width of the text, which add up to 100. */
    static List<Integer> of(Table table) {
        int columns = table.columns().size();
        long[] weights =
                IntStream.range(0, columns).mapToLong(i -> weight(table, i)).toArray();
        long all = LongStream.of(weights).sum();
        int[] percents = new int[columns];
        int given = 0;
        int largest = 0;
        for (int i = 0; i < columns; i++) {
            percents[i] = (int) (PERCENT * weights[i] / all);
            given += percents[i];
            largest = weights[i] > weights[largest] ? i : largest;
        }
        percents[largest] += PERCENT - given;
        return IntStream.of(percents).boxed().toList();
    }

    /** Whether its letters may have their usual size. */
    static boolean areNarrow(Table table) {
        return table.columns().size() <= NARROW;
    }

    /** Whether its cells hold sentences, which three columns of a telephone would break into letters. */
    static boolean areWordy(Table table) {
        int columns = table.columns().size();
        return columns >= WORDY && IntStream.range(0, columns).anyMatch(i -> weight(table, i) == PADDING + WIDEST);
    }

    /** Between the longest word, which should not break, and the longest cell. */
    private static long weight(Table table, int column) {
        int longest = table.columns().get(column).title().length();
        for (List<List<Run>> row :
                table.rows().subList(0, Math.min(LOOKED_AT, table.rows().size()))) {
            longest = Math.max(longest, Run.plain(row.get(column)).length());
        }
        return PADDING + Math.clamp(longest, NARROWEST, WIDEST);
    }
}
