package org.egide.document;

import java.util.List;
import org.egide.document.Block.Alignment;
import org.egide.document.Block.Column;
import org.egide.document.Block.Table;

/** Writes tables as ODT: their header repeats, and no row is cut in two. */
final class OdtTables {

    private final OdfXml xml;
    private final OdtRuns runs;

    OdtTables(OdfXml xml, OdtRuns runs) {
        this.xml = xml;
        this.runs = runs;
    }

    void write(Table table, String name, String style) {
        xml.open("table:table", "table:name", name, "table:style-name", "DocumentTable");
        for (int width : Widths.of(table)) {
            xml.open("table:table-column", "table:style-name", "Width" + width).close();
        }
        xml.open("table:table-header-rows").open("table:table-row", "table:style-name", "WholeRow");
        for (Column column : table.columns()) {
            cell("HeadCell", style, column.alignment(), List.of(new Run.Strong(Run.of(column.title()))));
        }
        xml.close().close();
        table.rows().forEach(row -> row(table, row, style));
        xml.close();
    }

    private void row(Table table, List<List<Run>> row, String style) {
        xml.open("table:table-row", "table:style-name", "WholeRow");
        for (int i = 0; i < row.size(); i++) {
            boolean names = i == 0 && table.rowHeaders();
            List<Run> words = names ? List.of(new Run.Strong(row.get(i))) : row.get(i);
            cell("Cell", style, table.columns().get(i).alignment(), words);
        }
        xml.close();
    }

    private void cell(String cellStyle, String style, Alignment alignment, List<Run> words) {
        String directed =
                Plain.isRightToLeft(Run.plain(words)) ? OdtStyles.rightToLeft(style) : sided(style, alignment);
        xml.open("table:table-cell", "table:style-name", cellStyle, "office:value-type", "string");
        xml.open("text:p", "text:style-name", directed);
        runs.write(words);
        xml.close().close();
    }

    private static String sided(String style, Alignment alignment) {
        return switch (alignment) {
            case START -> style;
            case CENTRE -> style + "Centre";
            case END -> style + "End";
        };
    }
}
