package org.egide.resemblance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.egide.shared.SpaceId;
import org.egide.similarity.RecombinedTexts;
import org.egide.similarity.Shingles;
import org.egide.similarity.Terms;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * What one new contribution costs among 10,000, 100,000 and 1,000,000 published ones, run by hand: the product's rows
 * and its own lookups. {@code docs/similarity.md} has the figures. It takes some 6 GB of disk and a quarter of an hour.
 */
class GrowthToAMillion extends ResemblanceTest {

    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int SLICE = 5_000;
    private static final int WARMED = 100;
    private static final int ASKED = 300;
    private static final String ONE_MORE = " Voilà exactement ce que j’en pense.";

    private static final String TEXTS = """
            COPY register.contribution (space_id, id, number, kind, theme, body, channel, state, state_at, received_at,
                                        entered_at, words, shuffle, first_state, first_theme, first_kind) FROM STDIN
            """;

    private static final String ROWS = """
            COPY resemblance.text (space_id, contribution, number, kind, channel, day, cells, words, keys, fingerprint,
                                   bands) FROM STDIN
            """;

    private static final int FAMILY = 100_000;

    /** The other copies as the first one was indexed: in its family, found by its wording alone. */
    private static final String JOIN_ALL = """
            INSERT INTO resemblance.text (space_id, contribution, number, kind, channel, day, cells, words, keys,
                                          fingerprint, family)
            SELECT one.space_id, c.id, c.number, one.kind, one.channel, one.day, one.cells, one.words, one.keys,
                   one.fingerprint, one.family
              FROM register.contribution c
              JOIN resemblance.text one ON one.space_id = c.space_id AND one.number = 1
             WHERE c.space_id = '%s' AND c.number > 2;
            UPDATE resemblance.family SET texts = 100000;
            UPDATE resemblance.form SET texts = 100000;
            UPDATE resemblance.arrival SET texts = 100000;
            """;

    private static final String SECONDARY = """
            SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
             WHERE indrelid IN ('register.contribution'::regclass, 'resemblance.text'::regclass) AND NOT indisunique
            """;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Kin kin;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TransactionalOperator transaction;

    @Value("${spring.flyway.url}")
    @SuppressWarnings("NullAway.Init")
    private String url;

    @Value("${spring.flyway.user}")
    @SuppressWarnings("NullAway.Init")
    private String user;

    @Value("${spring.flyway.password}")
    @SuppressWarnings("NullAway.Init")
    private String password;

    private final Map<String, Long> holding = new HashMap<>();
    private long length;

    @Test
    void oneNewContributionAmongAMillion() throws SQLException, IOException {
        RecombinedTexts texts = RecombinedTexts.ofRealOnes();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            int last = 0;
            for (int size : SIZES) {
                List<String> indexes = dropIndexes(statement);
                fill(connection, texts, last, size);
                for (String index : indexes) {
                    statement.execute(index);
                }
                count(connection, statement, size);
                last = size;
                measure(connection, statement, size, fresh(texts, size));
            }
        }
    }

    /** A family of 100,000 texts of the very same words, and one more of them, or of nearly them. */
    @Test
    void oneMoreOfAFamilyOfAHundredThousand() throws SQLException, IOException {
        String same = RecombinedTexts.ofRealOnes().text(1);
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            List<Numbered> copies = IntStream.rangeClosed(1, FAMILY)
                    .mapToObj(number -> new Numbered(number, same))
                    .toList();
            List<Numbered> scouts = copies.subList(0, 2);
            write(connection, TEXTS, copies.stream().map(this::contribution).toList());
            indexing.refresh(
                            consultation.id(),
                            scouts.stream().map(GrowthToAMillion::id).toList())
                    .as(transaction::transactional)
                    .block();
            statement.execute(JOIN_ALL.formatted(consultation.id().value()));
            statement.execute("VACUUM (ANALYZE) register.contribution, resemblance.text, resemblance.form");
            measure(
                    connection,
                    statement,
                    FAMILY,
                    IntStream.range(0, WARMED + ASKED)
                            .mapToObj(i -> new Numbered(10_000_000 + i, i % 2 == 0 ? same : same + ONE_MORE + " " + i))
                            .toList());
        }
    }

    /** One in four is a near copy of a text that is known. */
    private static List<Numbered> fresh(RecombinedTexts texts, int size) {
        return IntStream.range(0, WARMED + ASKED)
                .mapToObj(i -> new Numbered(
                        10_000_000 + i,
                        i % 4 == 0 ? texts.text(i * (size / (WARMED + ASKED))) + ONE_MORE : texts.text(20_000_000 + i)))
                .toList();
    }

    private void measure(Connection connection, Statement statement, int size, List<Numbered> fresh)
            throws SQLException {
        SpaceId space = consultation.id();
        List<IndexedText> indexed = fresh.stream().map(this::indexed).toList();
        report(
                size,
                "placed in its family",
                indexed,
                text -> rolledBack(kin.place(space, List.of(text), Map.of()).then()));
        report(
                size,
                "what resembles it",
                indexed,
                text -> resemblances.toText(space, text.body(), null, 10).then());
        write(connection, TEXTS, fresh.stream().map(this::contribution).toList());
        report(
                size,
                "whole: placed, counted, its words",
                indexed,
                text -> rolledBack(indexing.refresh(space, List.of(text.id()))));
        statement.execute("DELETE FROM register.contribution WHERE number >= 10000000");
    }

    private Mono<Void> rolledBack(Mono<Void> work) {
        return work.then(Mono.<Void>error(new NotKept()))
                .as(transaction::transactional)
                .onErrorResume(NotKept.class, whole -> Mono.empty());
    }

    private static void report(
            int size, String what, List<IndexedText> asked, Function<IndexedText, Mono<Void>> question) {
        List<Double> spent = new ArrayList<>();
        for (IndexedText text : asked) {
            long begun = System.nanoTime();
            question.apply(text).block();
            spent.add((System.nanoTime() - begun) / 1e6);
        }
        double[] sorted =
                spent.stream().skip(WARMED).mapToDouble(some -> some).sorted().toArray();
        System.out.printf(
                "%,9d texts, one more, %s: %.1f ms median, %.1f ms for 95 of 100, %.1f ms at most%n",
                size, what, sorted[ASKED / 2], sorted[ASKED * 95 / 100], sorted[ASKED - 1]);
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

    private void fill(Connection connection, RecombinedTexts texts, int from, int to) throws SQLException {
        for (int slice = from; slice < to; slice += SLICE) {
            List<Numbered> some = IntStream.range(slice, Math.min(to, slice + SLICE))
                    .mapToObj(number -> new Numbered(number + 1, texts.text(number)))
                    .toList();
            write(connection, TEXTS, some.stream().map(this::contribution).toList());
            write(
                    connection,
                    ROWS,
                    some.parallelStream().map(this::indexed).map(this::row).toList());
            some.forEach(this::countWords);
        }
    }

    private static void write(Connection connection, String copy, List<String> rows) throws SQLException {
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

    private IndexedText indexed(Numbered text) {
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

    private static UUID id(Numbered text) {
        return new UUID(text.number(), Shingles.of(text.body()).fingerprint());
    }

    private void countWords(Numbered text) {
        Terms terms = Terms.of(text.body());
        terms.uses().keySet().forEach(stem -> holding.merge(stem, 1L, Long::sum));
        length += terms.length();
    }

    private void count(Connection connection, Statement statement, int size) throws SQLException {
        String space = consultation.id().value().toString();
        long seed = IndexedText.seed(consultation.id());
        statement.execute("TRUNCATE resemblance.word, resemblance.corpus");
        write(
                connection,
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
    private record Numbered(int number, String body) {}

    /** What ends a transaction whose work must not stay. */
    private static final class NotKept extends RuntimeException {}
}
