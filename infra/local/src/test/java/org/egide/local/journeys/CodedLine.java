package org.egide.local.journeys;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Sentences;
import org.egide.synthesis.Span;
import org.jspecify.annotations.Nullable;

/**
 * An argument that was read in the real texts, in neutral words of ours, and which of them make it: of each, the
 * excerpt is the first sentence that holds one of a few common words.
 *
 * @param key its name here
 * @param parent the key of the one that it refines, null for none
 * @param stance what it says of the project
 * @param wording its words
 * @param words which words an excerpt holds
 * @param of the ids that the texts have at their source
 */
record CodedLine(
        String key, @Nullable String parent, ArgumentStance stance, String wording, Pattern words, List<String> of) {

    /** The shortest sentence that is quoted, in UTF-16 units. */
    private static final int SHORTEST = 20;

    /** The lines of a file of the test. */
    static List<CodedLine> read(String name) {
        try (InputStream file = Objects.requireNonNull(CodedLine.class.getResourceAsStream("/journeys/" + name));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(CodedLine::of).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static CodedLine of(NamedCsvRecord row) {
        return new CodedLine(
                row.getField("key"),
                row.getField("parent").isEmpty() ? null : row.getField("parent"),
                ArgumentStance.valueOf(row.getField("stance")),
                row.getField("wording"),
                Pattern.compile(row.getField("words"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                List.of(row.getField("of").split(" ")));
    }

    /** The excerpt of a text; null when none of its sentences holds the words. */
    @Nullable
    Span in(String text) {
        return Sentences.of(text).stream()
                .filter(span -> span.to() - span.from() >= SHORTEST)
                .filter(span -> words.matcher(span.of(text)).find())
                .findFirst()
                .orElse(null);
    }
}
