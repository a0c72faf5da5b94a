package org.egide.coding.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.egide.shared.Cells;
import org.jspecify.annotations.Nullable;

/** A coding as a table: one line for each excerpt of each argument, one for each argument that has none. */
final class CodingTable {

    /** With a byte order mark, so that a spreadsheet reads accents. */
    static final String HEADER = "\uFEFF"
            + write(List.<String[]>of(new String[] {
                "argument",
                "argument_id",
                "wording",
                "theme",
                "stance",
                "parent",
                "state",
                "excerpt_id",
                "source",
                "contribution",
                "revision",
                "start",
                "end",
                "quote",
                "coder",
                "since",
                "until"
            }));

    private CodingTable() {}

    /** Lines of excerpts; the places are in UTF-16 units. */
    static String excerpts(List<ExcerptLineView> lines) {
        return write(lines.stream().map(one -> row(one.argument(), one)).toList());
    }

    /** Lines of arguments without an excerpt. */
    static String arguments(List<ArgumentLineView> arguments) {
        return write(arguments.stream().map(one -> row(one, null)).toList());
    }

    private static String[] row(ArgumentLineView argument, @Nullable ExcerptLineView excerpt) {
        Stream<@Nullable Object> first = Stream.of(
                argument.number(),
                argument.id(),
                argument.wording(),
                argument.theme(),
                argument.stance(),
                argument.parent(),
                argument.state());
        return Stream.concat(first, excerpt == null ? Stream.generate(() -> "").limit(10) : cells(excerpt))
                .map(cell -> Cells.safe(Objects.toString(cell, "")))
                .toArray(String[]::new);
    }

    private static Stream<@Nullable Object> cells(ExcerptLineView one) {
        return Stream.of(
                one.id(),
                one.source(),
                one.label(),
                one.revision(),
                one.start(),
                one.end(),
                one.quote(),
                one.coder(),
                one.since(),
                one.until());
    }

    static String write(List<String[]> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
