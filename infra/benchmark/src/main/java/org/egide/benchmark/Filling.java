package org.egide.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.egide.benchmark.Spaces.Space;
import org.egide.servers.Database;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Published contributions written straight into the real tables, by COPY, with all that lists and searches read. */
final class Filling {

    private static final String COPY = """
            COPY register.contribution (space_id, id, number, kind, theme, title, body, author, channel, state,
                                        state_at, received_at, words, shuffle) FROM STDIN
            """;

    private static final String SECONDARY = """
            SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
              FROM pg_index WHERE indrelid = 'register.contribution'::regclass AND NOT indisunique
            """;

    private static final String[] KINDS = {"OPINION", "OPINION", "OPINION", "QUESTION", "PROPOSAL"};
    private static final int SHORTEST = 15;
    private static final int SPREAD = 90;

    private final Database database;
    private final Space space;
    private final Vocabulary vocabulary;
    private final Stems stems;
    private final Random random = new Random(2);
    private int last;

    Filling(Database database, Space space, Vocabulary vocabulary, Stems stems) {
        this.database = database;
        this.space = space;
        this.vocabulary = vocabulary;
        this.stems = stems;
    }

    /** Adds contributions until there are so many. */
    void growTo(int size) throws SQLException, IOException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            List<String> indexes = dropIndexes(statement);
            copy(connection, size);
            for (String index : indexes) {
                statement.execute(index);
            }
            count(statement);
            statement.execute("VACUUM (ANALYZE) register.contribution, register.tally");
        }
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

    private void copy(Connection connection, int size) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        Instant beginning = Instant.now().minus(1, ChronoUnit.DAYS);
        while (last < size) {
            last++;
            byte[] row = row(last, beginning.plusMillis(last)).getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(row, 0, row.length);
        }
        copy.endCopy();
    }

    private String row(int number, Instant at) {
        int[] title = number % 2 == 0 ? vocabulary.text(4, random) : new int[0];
        int[] body = vocabulary.text(SHORTEST + random.nextInt(SPREAD), random);
        return String.join(
                        "\t",
                        space.id().toString(),
                        new UUID(at.toEpochMilli() << 16 | 0x7000, random.nextLong() >>> 2 | Long.MIN_VALUE).toString(),
                        Integer.toString(number),
                        KINDS[random.nextInt(KINDS.length)],
                        space.themes()[random.nextInt(space.themes().length)].toString(),
                        title.length == 0 ? "\\N" : vocabulary.written(title),
                        vocabulary.written(body),
                        number % 3 == 0 ? "Personne Inventée" : "\\N",
                        number % 10 == 0 ? "LETTER" : "WEB",
                        "PUBLISHED",
                        at.toString(),
                        at.toString(),
                        vector(title, body),
                        Long.toString(scrambled(number)))
                + "\n";
    }

    /** As the product writes it: the title's words first, of weight A. */
    private String vector(int[] title, int[] body) {
        TreeMap<String, StringBuilder> positions = new TreeMap<>();
        for (int i = 0; i < title.length + body.length; i++) {
            boolean inTitle = i < title.length;
            String stem = stems.of(inTitle ? title[i] : body[i - title.length]);
            StringBuilder places = positions.computeIfAbsent(stem, word -> new StringBuilder());
            places.append(places.isEmpty() ? "" : ",").append(i + 1).append(inTitle ? "A" : "");
        }
        StringBuilder vector = new StringBuilder();
        positions.forEach((stem, places) ->
                vector.append('\'').append(stem).append("':").append(places).append(' '));
        return vector.toString();
    }

    /** As even as the product's own scramble, which lists in the shuffled order would need. */
    private static long scrambled(long number) {
        return number * 0x9e3779b97f4a7c15L;
    }

    private void count(Statement statement) throws SQLException {
        statement.execute("DELETE FROM register.tally WHERE space_id = '" + space.id() + "'");
        statement.execute(
                "INSERT INTO register.tally SELECT space_id, state, theme, kind, reply_to IS NOT NULL, count(*)"
                        + " FROM register.contribution WHERE space_id = '" + space.id() + "' GROUP BY 1, 2, 3, 4, 5");
        statement.execute("INSERT INTO register.counter VALUES ('" + space.id() + "', " + last
                + ") ON CONFLICT (space_id) DO UPDATE SET last = excluded.last");
    }
}
