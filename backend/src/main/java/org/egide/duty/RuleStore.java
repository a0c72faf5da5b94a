package org.egide.duty;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import org.egide.consultation.Bilingual;
import org.egide.shared.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The rules: a handful of dated rows for each regime. */
@Repository
class RuleStore {

    /** Served by the primary key. */
    private static final String OF = """
            SELECT key, anchor, holder, months, days, clear, evidence, certainty, optional, title_fr, title_en, source
              FROM duty.rule
             WHERE regime = :regime AND valid_from <= :day AND coalesce(valid_until >= :day, true)
             ORDER BY rank LIMIT 100
            """;

    private final DatabaseClient db;

    RuleStore(DatabaseClient db) {
        this.db = db;
    }

    /** The rules of a regime on a day, in the order in which things are done. */
    Mono<List<DutyRule>> of(String regime, LocalDate day) {
        return db.sql(OF)
                .bind("regime", regime)
                .bind("day", day)
                .map(RuleStore::toRule)
                .all()
                .collectList();
    }

    private static DutyRule toRule(Readable row) {
        return new DutyRule(
                Rows.required(row, "key", String.class),
                Anchor.valueOf(Rows.required(row, "anchor", String.class)),
                Holder.valueOf(Rows.required(row, "holder", String.class)),
                Rows.required(row, "months", Integer.class),
                Rows.required(row, "days", Integer.class),
                Rows.required(row, "clear", Boolean.class),
                Evidence.valueOf(Rows.required(row, "evidence", String.class)),
                Certainty.valueOf(Rows.required(row, "certainty", String.class)),
                Rows.required(row, "optional", Boolean.class),
                new Bilingual(
                        Rows.required(row, "title_fr", String.class), Rows.required(row, "title_en", String.class)),
                Rows.required(row, "source", String.class));
    }
}
