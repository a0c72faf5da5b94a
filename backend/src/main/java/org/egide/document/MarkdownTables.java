package org.egide.document;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;
import org.egide.document.Block.Alignment;
import org.egide.document.Block.Column;
import org.egide.document.Block.Table;
import org.egide.shared.TooLarge;

/** Reads tables of Markdown. */
final class MarkdownTables {

    private MarkdownTables() {}

    static Table of(TableBlock block, MarkdownRuns runs) {
        List<Column> columns = new ArrayList<>();
        List<List<List<Run>>> rows = new ArrayList<>();
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    head(row, runs, columns);
                } else {
                    rows.add(cells(row, runs));
                }
                if (rows.size() > Bounds.ROWS || columns.size() > Bounds.COLUMNS) {
                    throw new TooLarge("table-too-large", Bounds.ROWS, Bounds.COLUMNS);
                }
            }
        }
        return new Table("", columns, rows, false);
    }

    private static void head(Node row, MarkdownRuns runs, List<Column> columns) {
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            columns.add(new Column(Run.plain(runs.of(node)), alignment(node)));
        }
    }

    private static List<List<Run>> cells(Node row, MarkdownRuns runs) {
        List<List<Run>> cells = new ArrayList<>();
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            cells.add(runs.of(node));
        }
        return cells;
    }

    private static Alignment alignment(Node node) {
        if (!(node instanceof TableCell cell) || cell.getAlignment() == null) {
            return Alignment.START;
        }
        return switch (cell.getAlignment()) {
            case LEFT -> Alignment.START;
            case CENTER -> Alignment.CENTRE;
            case RIGHT -> Alignment.END;
        };
    }
}
