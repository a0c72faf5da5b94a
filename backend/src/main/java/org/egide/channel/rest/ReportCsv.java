package org.egide.channel.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.egide.channel.ReportLine;
import org.egide.shared.Cells;
import org.springframework.context.MessageSource;

/**
 * The report of an import as a file for a spreadsheet: RFC 4180, a mark of order so that accents are read, and no cell
 * that a spreadsheet would run as a formula.
 */
final class ReportCsv {

    private static final String MARK = "\ufeff";

    private ReportCsv() {}

    static String header() {
        return MARK + line("line", "code", "detail");
    }

    static String lines(List<ReportLine> lines, MessageSource messages, Locale locale) {
        StringBuilder text = new StringBuilder();
        lines.stream()
                .map(line -> ReportLineView.of(line, messages, locale))
                .forEach(view -> text.append(line(String.valueOf(view.line()), view.code(), view.detail())));
        return text.toString();
    }

    private static String line(String... cells) {
        StringWriter out = new StringWriter();
        CsvWriter.builder()
                .bufferSize(0)
                .build(out)
                .writeRecord(Stream.of(cells).map(Cells::safe).toList());
        return out.toString();
    }
}
