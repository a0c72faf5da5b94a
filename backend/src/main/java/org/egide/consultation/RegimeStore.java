package org.egide.consultation;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import org.egide.shared.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Legal regimes: a handful of dated rows. */
@Repository
class RegimeStore {

    private static final String IN_FORCE = """
            SELECT * FROM consultation.regime
             WHERE valid_from <= :day AND coalesce(valid_until >= :day, true)
             ORDER BY code LIMIT 100
            """;

    private final DatabaseClient db;

    RegimeStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<LegalRegime>> inForce(LocalDate day) {
        return db.sql(IN_FORCE)
                .bind("day", day)
                .map(row -> toRegime(row, "title_fr", "title_en"))
                .all()
                .collectList();
    }

    static LegalRegime toRegime(Readable row, String french, String english) {
        return new LegalRegime(
                Rows.required(row, "code", String.class),
                Rows.required(row, "valid_from", LocalDate.class),
                Rows.optional(row, "valid_until", LocalDate.class),
                new Bilingual(Rows.required(row, french, String.class), Rows.optional(row, english, String.class)),
                Rows.optional(row, "min_days", Integer.class),
                Rows.optional(row, "max_months", Integer.class),
                Rows.optional(row, "notice_days", Integer.class),
                Rows.optional(row, "report_months", Integer.class),
                Rows.optional(row, "response_months", Integer.class),
                Rows.required(row, "needs_guarantor", Boolean.class),
                Rows.required(row, "source", String.class),
                Rows.optional(row, "most_guarantors", Integer.class));
    }
}
