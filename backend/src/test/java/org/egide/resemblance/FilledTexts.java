package org.egide.resemblance;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.egide.consultation.Consultation;
import org.egide.similarity.RecombinedTexts;
import org.egide.similarity.Shingles;
import org.egide.similarity.Terms;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Published contributions and what the product knows of them, written straight into its rows by COPY. */
final class FilledTexts {

    private static final String TEXTS = """
            COPY register.contribution (space_id, id, number, kind, theme, body, channel, state, state_at, received_at,
                                        entered_at, words, shuffle, first_state, first_theme, first_kind) FROM STDIN
            """;

    private static final String ROWS = """
            COPY resemblance.text (space_id, contribution, number, kind, channel, day, cells, words, keys, fingerprint,
                                   bands) FROM STDIN
            """;

    private static final String SECONDARY = """
            SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
             WHERE indrelid IN ('register.contribution'::regclass, 'resemblance.text'::regclass) AND NOT indisunique
            """;

    private static final int SLICE = 5_000;

    private final Consultation consultation;
    private final Connection connection;
    private final Map<String, Long> holding = new HashMap<>();
    private long length;

    FilledTexts(Consultation consultation, Connection connection) {
        this.consultation = consultation;
        this.connection = connection;
    }

    /** Grows from so many texts to so many, with the counts of their words. */
    void grow(RecombinedTexts texts, int from, int to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> indexes = dropIndexes(statement);
            fill(texts, from, to);
            for (String index : indexes) {
                statement.execute(index);
            }
            count(statement, to);
        }
    }

    /** Contributions of which nothing is known yet. */
    void contribute(List<Numbered> texts) throws SQLException {
        write(TEXTS, texts.stream().map(this::contribution).toList());
    }

    /** An index is built faster than it is grown. */
    private static List<String> dropIndexes(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        try (ResultSet index = statement.executeQuery(SECONDARY)) {
            while (index.next()) {
                names.add(index.getString("name"));
                definitions.add(index.getString("definition"));
            }
        }
        for (String name : names) {
            statement.execute("DROP INDEX " + name);
        }
        return definitions;
    }

    private void fill(RecombinedTexts texts, int from, int to) throws SQLException {
        for (int slice = from; slice < to; slice += SLICE) {
            List<Numbered> some = IntStream.range(slice, Math.min(to, slice + SLICE))
                    .mapToObj(number -> new Numbered(number + 1, texts.text(number)))
                    .toList();
            write(TEXTS, some.stream().map(this::contribution).toList());
            write(ROWS, some.parallelStream().map(this::indexed).map(this::row).toList());
            some.forEach(this::countWords);
        }
    }

    private void write(String copy, List<String> rows) throws SQLException {
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        for (String row : rows) {
            byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
            in.writeToCopy(bytes, 0, bytes.length);
        }
        in.endCopy();
    }

    private String contribution(Numbered text) {
        String theme = consultation.themes().getFirst().id().toString();
        String at = "2021-03-01T10:00:00Z";
        return line(
                consultation.id().value().toString(),
                id(text).toString(),
                String.valueOf(text.number()),
                "OPINION",
                theme,
                text.body().replaceAll("[\\\\\\s]+", " "),
                "WEB",
                "PUBLISHED",
                at,
                at,
                at,
                "",
                String.valueOf(text.number()),
                "PUBLISHED",
                theme,
                "OPINION");
    }

    IndexedText indexed(Numbered text) {
        String body = text.body().replaceAll("[\\\\\\s]+", " ");
        return new IndexedText(
                id(text),
                text.number(),
                "OPINION",
                "WEB",
                LocalDate.of(2021, 3, 1),
                List.of("CHANNEL:WEB"),
                body,
                Terms.of(body),
                Shingles.of(body));
    }

    private String row(IndexedText text) {
        boolean tooShort = text.shingles().isEmpty();
        return line(
                consultation.id().value().toString(),
                text.id().toString(),
                String.valueOf(text.number()),
                text.kind(),
                text.channel(),
                text.day().toString(),
                "{CHANNEL:WEB}",
                String.valueOf(text.terms().length()),
                array(text.keys(consultation.id())),
                tooShort ? "\\N" : String.valueOf(text.shingles().fingerprint()),
                tooShort ? "\\N" : array(text.shingles().bands(IndexedText.seed(consultation.id()))));
    }

    private static String array(List<Long> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static String line(String... columns) {
        return String.join("\t", columns) + "\n";
    }

    static UUID id(Numbered text) {
        return new UUID(text.number(), Shingles.of(text.body()).fingerprint());
    }

    private void countWords(Numbered text) {
        Terms terms = Terms.of(text.body());
        terms.uses().keySet().forEach(stem -> holding.merge(stem, 1L, Long::sum));
        length += terms.length();
    }

    private void count(Statement statement, int size) throws SQLException {
        String space = consultation.id().value().toString();
        long seed = IndexedText.seed(consultation.id());
        statement.execute("TRUNCATE resemblance.word, resemblance.corpus");
        write(
                "COPY resemblance.word (space_id, key, stem, shown, texts) FROM STDIN",
                holding.entrySet().stream()
                        .map(word -> line(
                                space,
                                String.valueOf(Terms.key(seed, word.getKey())),
                                word.getKey(),
                                word.getKey(),
                                String.valueOf(word.getValue())))
                        .toList());
        statement.execute("INSERT INTO resemblance.corpus VALUES ('" + space + "', " + size + ", " + length + ")");
        statement.execute("VACUUM (ANALYZE) register.contribution, resemblance.text, resemblance.word");
    }

    /** A text and its number. */
    record Numbered(int number, String body) {}
}
