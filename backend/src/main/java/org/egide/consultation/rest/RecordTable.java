package org.egide.consultation.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.egide.moderation.RecordLine;
import org.egide.moderation.RecordLine.AppealLine;
import org.egide.shared.Cells;
import org.jspecify.annotations.Nullable;

/** The public record of moderation as rows of a table. */
final class RecordTable {

    /** With a byte order mark, so that a spreadsheet reads accents. */
    static final String HEADER = "\uFEFF"
            + write(List.<String[]>of(new String[] {
                "date",
                "kind",
                "number",
                "outcome",
                "origin",
                "grounds",
                "charter",
                "mode",
                "delay_seconds",
                "undone",
                "appealed",
                "appeal_result",
                "appeal_judged"
            }));

    private RecordTable() {}

    static String rows(List<RecordLine> lines) {
        return write(lines.stream().map(RecordTable::row).toList());
    }

    private static String[] row(RecordLine line) {
        RecordLineView view = RecordLineView.of(line);
        AppealLine appeal = line.appeal();
        Stream<Object> cells = Stream.of(
                view.at(),
                view.contentKind(),
                view.number(),
                view.outcome(),
                view.origin(),
                view.grounds().stream().map(Enum::name).collect(Collectors.joining(" ")),
                view.charter(),
                view.mode(),
                view.delaySeconds(),
                text(view.undoneAt()),
                text(appeal == null ? null : appeal.openedAt()),
                text(appeal == null ? null : appeal.result()),
                text(appeal == null ? null : appeal.judgedAt()));
        return cells.map(cell -> Cells.safe(cell.toString())).toArray(String[]::new);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String write(List<String[]> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
