package org.egide.document;

import java.util.List;
import org.egide.document.Block.Annex;
import org.egide.document.Block.Chart;
import org.egide.document.Block.Item;
import org.egide.document.Block.Listing;
import org.egide.document.Block.Table;
import org.egide.shared.InvalidRequest;
import org.egide.shared.TooLarge;

/**
 * How much a document may hold. Beyond, it is refused: {@code document-too-large}, {@code text-too-nested},
 * {@code table-too-large}, {@code table-uneven}.
 */
public final class Bounds {

    /** Lists in lists; what comes after is no longer read by anybody. */
    public static final int LIST_DEPTH = 6;

    /** Columns of a table. */
    public static final int COLUMNS = 20;

    /** Rows of a table. */
    public static final int ROWS = 10_000;

    /** Blocks, items of lists and cells of tables together. */
    public static final int PARTS = 200_000;

    /** UTF-16 units of a text in Markdown. */
    public static final int MARKDOWN = 200_000;

    private int parts;

    private Bounds() {}

    /** Refuses a document that holds too much. */
    static void check(Document document) {
        new Bounds().blocks(document.blocks());
    }

    /** Refuses blocks that hold too much. */
    static void check(List<Block> blocks) {
        new Bounds().blocks(blocks);
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            count(1);
            switch (block) {
                case Listing list -> list(list, 1);
                case Table table -> table(table);
                case Chart chart -> table(chart.table());
                case Annex annex -> blocks(annex.blocks());
                default -> {}
            }
        }
    }

    private void list(Listing list, int depth) {
        if (depth > LIST_DEPTH) {
            throw new InvalidRequest("text-too-nested", LIST_DEPTH);
        }
        count(list.items().size());
        for (Item item : list.items()) {
            if (item.nested() != null) {
                list(item.nested(), depth + 1);
            }
        }
    }

    private void table(Table table) {
        int columns = table.columns().size();
        if (columns > COLUMNS || table.rows().size() > ROWS) {
            throw new TooLarge("table-too-large", ROWS, COLUMNS);
        }
        if (columns == 0 || table.rows().stream().anyMatch(row -> row.size() != columns)) {
            throw new InvalidRequest("table-uneven", table.caption());
        }
        count(columns * table.rows().size());
    }

    private void count(int more) {
        parts += more;
        if (parts > PARTS) {
            throw new TooLarge("document-too-large", PARTS);
        }
    }
}
