package org.egide.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.egide.document.Block.Column;
import org.egide.document.Block.Table;
import org.egide.shared.Cells;

/**
 * Writes a table as a file for a spreadsheet: RFC 4180, UTF-8 with a mark of order so that accents are read, and no
 * cell that a spreadsheet would run as a formula. Notes are left out; citations are their numbers.
 */
final class TableCsv {

    private static final String MARK = "\ufeff";

    private TableCsv() {}

    static byte[] write(Table table) {
        StringWriter out = new StringWriter();
        out.write(MARK);
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(
                table.columns().stream().map(Column::title).map(TableCsv::cell).toList());
        for (List<List<Run>> row : table.rows()) {
            csv.writeRecord(row.stream().map(Run::plain).map(TableCsv::cell).toList());
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String text) {
        return Cells.safe(Plain.writable(text));
    }
}
