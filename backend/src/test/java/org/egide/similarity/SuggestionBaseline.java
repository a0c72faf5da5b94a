package org.egide.similarity;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.egide.servers.Database;
import org.egide.servers.Databases;

/**
 * What {@link RealSuggestionsTests} asks, asked of PostgreSQL's own French ranking, run by hand: the words of the
 * hidden argument, any of them, ranked by {@code ts_rank}. {@code docs/similarity.md} has the figures.
 */
final class SuggestionBaseline {

    private static final String RANK = """
            SELECT id FROM proposal, to_tsquery('french', ?) AS asked
             WHERE words @@ asked ORDER BY ts_rank(words, asked, %d) DESC LIMIT 5
            """;

    private SuggestionBaseline() {}

    /** Prints its figures. */
    public static void main(String[] none) throws IOException, SQLException {
        List<NamedCsvRecord> arguments = RealSuggestionsTests.shuffled();
        int hidden = arguments.size() / 10;
        Database database = Databases.fresh();
        try (Connection db = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            for (boolean together : new boolean[] {false, true}) {
                fill(
                        db,
                        RealSuggestionsTests.texts(
                                arguments.subList(together ? hidden : arguments.size(), arguments.size())));
                for (int normalisation : new int[] {0, 1, 2}) {
                    measure(db, arguments.subList(0, hidden), together, normalisation);
                }
            }
        }
    }

    private static void fill(Connection db, Map<String, String> texts) throws SQLException {
        try (PreparedStatement table =
                db.prepareStatement("DROP TABLE IF EXISTS proposal; CREATE TABLE proposal (id text, words tsvector)")) {
            table.execute();
        }
        try (PreparedStatement row = db.prepareStatement("INSERT INTO proposal VALUES (?, to_tsvector('french', ?))")) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                row.setString(1, text.getKey());
                row.setString(2, text.getValue());
                row.execute();
            }
        }
    }

    private static void measure(Connection db, List<NamedCsvRecord> asked, boolean together, int normalisation)
            throws SQLException {
        int first = 0;
        int five = 0;
        try (PreparedStatement query = db.prepareStatement(RANK.formatted(normalisation))) {
            for (NamedCsvRecord argument : asked) {
                query.setString(1, String.join(" | ", PlainWords.of(argument.getField("texte"), 1_000)));
                List<String> found = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
                String wanted = argument.getField("proposition_id");
                first += !found.isEmpty() && found.getFirst().equals(wanted) ? 1 : 0;
                five += found.contains(wanted) ? 1 : 0;
            }
        }
        System.out.printf(
                "ts_rank, %s, normalisation %d: top-1 %.3f, top-5 %.3f%n",
                together ? "with arguments" : "proposals alone",
                normalisation,
                first / (double) asked.size(),
                five / (double) asked.size());
    }
}
