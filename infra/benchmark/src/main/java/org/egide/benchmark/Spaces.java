package org.egide.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.egide.servers.Database;

/** The consultations of the benchmark, open for a month. */
final class Spaces {

    private static final String CONSULTATION = """
            INSERT INTO consultation.consultation (space_id, slug, receipt_prefix, title_fr, summary_fr, asked_fr,
                                                   accent, regime, mode, notice_on, opens_on, closes_on, updated_at)
            VALUES (?, ?, ?, 'Mesure', 'Une consultation inventée pour mesurer.', 'Combien ?', 'blue', 'VOLUNTARY_FREE',
                    'BEFORE_PUBLICATION', current_date - 20, current_date - 2, current_date + 30, now())
            """;

    private static final String THEME = """
            INSERT INTO consultation.theme (space_id, id, key, title_fr, rank)
            SELECT ?, (ARRAY[?, ?, ?]::uuid[])[n], 'theme-' || n, 'Thème ' || n, n FROM generate_series(1, 3) AS n
            """;

    private Spaces() {}

    /**
     * A consultation.
     *
     * @param id its id
     * @param slug its name in addresses
     * @param themes the ids of its three themes, {@code theme-1} to {@code theme-3}
     */
    record Space(UUID id, String slug, UUID[] themes) {

        String api() {
            return "/api/v1/consultations/" + slug + "/contributions";
        }

        String page() {
            return "/fr/consultations/" + slug + "/contributions";
        }
    }

    static Space create(Database database, String slug, String receiptPrefix) throws SQLException {
        Space space = new Space(
                UUID.randomUUID(), slug, new UUID[] {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()});
        try (Connection connection = database.connect();
                PreparedStatement consultation = connection.prepareStatement(CONSULTATION);
                PreparedStatement themes = connection.prepareStatement(THEME)) {
            consultation.setObject(1, space.id());
            consultation.setString(2, slug);
            consultation.setString(3, receiptPrefix);
            consultation.executeUpdate();
            themes.setObject(1, space.id());
            for (int i = 0; i < space.themes().length; i++) {
                themes.setObject(i + 2, space.themes()[i]);
            }
            themes.executeUpdate();
        }
        return space;
    }
}
