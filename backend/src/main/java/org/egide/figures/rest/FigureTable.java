package org.egide.figures.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.egide.figures.FigureInWords;
import org.egide.figures.FigureInWords.Part;
import org.egide.shared.Cells;
import org.jspecify.annotations.Nullable;

/** Figures as rows of a table: one for the whole, one for each part. */
final class FigureTable {

    private static final List<String> HEADER = List.of(
            "figure",
            "title",
            "key",
            "label",
            "value",
            "people",
            "unit",
            "as_of",
            "source",
            "definition",
            "scope",
            "query");

    private FigureTable() {}

    /** With a byte order mark, so that a spreadsheet reads accents. */
    static String of(List<FigureInWords> figures, Instant asOf) {
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(HEADER);
            figures.forEach(figure -> {
                writer.writeRecord(row(figure, null, asOf));
                figure.parts().forEach(part -> writer.writeRecord(row(figure, part, asOf)));
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> row(FigureInWords words, @Nullable Part part, Instant asOf) {
        return Stream.of(
                        words.figure().id().id(),
                        words.title(),
                        part == null ? "" : part.row().key(),
                        part == null ? "" : part.label(),
                        part == null ? words.figure().value() : part.row().value(),
                        part == null ? "" : Objects.toString(part.row().people(), ""),
                        words.figure().id().unit(),
                        asOf,
                        words.figure().id().source(),
                        words.definition(),
                        words.scope(),
                        words.query())
                .map(cell -> Cells.safe(cell.toString()))
                .toList();
    }
}
