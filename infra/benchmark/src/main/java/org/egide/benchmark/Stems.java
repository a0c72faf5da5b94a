package org.egide.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.egide.benchmark.Spaces.Space;
import org.egide.servers.Database;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stem of each word, learnt from the product: words are sent as contributions, and the search column that it made
 * tells what stands at which position.
 */
final class Stems {

    /** Words of one contribution: below the positions that PostgreSQL keeps and the characters that are accepted. */
    private static final int AT_ONCE = 2_000;

    private static final String POSITIONS = """
            SELECT lexeme, unnest(positions) AS position
              FROM register.contribution, unnest(words)
             WHERE space_id = ? AND id = ?
            """;

    private final String[] stems;

    private Stems(String[] stems) {
        this.stems = stems;
    }

    static Stems learn(Child site, Database database, Space space, List<String> words)
            throws IOException, InterruptedException, SQLException {
        String[] stems = new String[words.size()];
        try (Connection connection = database.connect()) {
            for (int first = 0; first < stems.length; first += AT_ONCE) {
                List<String> some = words.subList(first, Math.min(first + AT_ONCE, stems.length));
                UUID sent = send(site, space, String.join(" ", some));
                read(connection, space, sent, stems, first);
            }
        }
        for (int rank = 0; rank < stems.length; rank++) {
            if (stems[rank] == null) {
                throw new IllegalStateException("The product has no stem for " + words.get(rank) + ".");
            }
        }
        return new Stems(stems);
    }

    private static UUID send(Child site, Space space, String body) throws IOException, InterruptedException {
        Ask ask = Ask.post(space.api(), "{\"theme\": \"theme-1\", \"kind\": \"OPINION\", \"body\": \"" + body + "\"}");
        byte[] receipt = site.exchange(ask, 201);
        return UUID.fromString(
                JsonMapper.shared().readTree(receipt).required("id").asString());
    }

    private static void read(Connection connection, Space space, UUID sent, String[] stems, int first)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(POSITIONS)) {
            select.setObject(1, space.id());
            select.setObject(2, sent);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    stems[first + row.getInt("position") - 1] = row.getString("lexeme");
                }
            }
        }
    }

    String of(int rank) {
        return stems[rank];
    }
}
