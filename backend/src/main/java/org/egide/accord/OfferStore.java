package org.egide.accord;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Whether the arguments of a consultation may be answered. */
@Repository
class OfferStore {

    /** No row when it is open already. */
    private static final String OPEN = """
            INSERT INTO accord.offer AS kept (space_id, open, first_at, changed_at, changed_by)
            VALUES (:space, true, :at, :at, :by)
                ON CONFLICT (space_id) DO UPDATE
               SET open = true, changed_at = excluded.changed_at, changed_by = excluded.changed_by
             WHERE NOT kept.open
            """;

    private static final String CLOSE = """
            UPDATE accord.offer SET open = false, changed_at = :at, changed_by = :by
             WHERE space_id = :space AND open
            """;

    private static final String GET = """
            SELECT open, first_at, changed_at, changed_by FROM accord.offer WHERE space_id = :space
            """;

    /** Held while somebody answers: who ends it waits for those answers, and who answers next finds it ended. */
    private static final String HOLD = "SELECT open FROM accord.offer WHERE space_id = :space FOR SHARE";

    /** Served by the primary key. */
    private static final String AFTER = """
            SELECT space_id FROM accord.offer WHERE space_id > :after ORDER BY space_id LIMIT :rows
            """;

    private final DatabaseClient db;

    OfferStore(DatabaseClient db) {
        this.db = db;
    }

    /** 0 when it is open already. */
    Mono<Long> open(SpaceId space, Instant at, String by) {
        return change(OPEN, space, at, by);
    }

    /** 0 when it is not open. */
    Mono<Long> close(SpaceId space, Instant at, String by) {
        return change(CLOSE, space, at, by);
    }

    private Mono<Long> change(String sql, SpaceId space, Instant at, String by) {
        return db.sql(sql)
                .bind("space", space.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("by", by)
                .fetch()
                .rowsUpdated();
    }

    /** Empty where nobody ever offered it. */
    Mono<Offer> get(SpaceId space) {
        return db.sql(GET).bind("space", space.value()).map(OfferStore::toOffer).one();
    }

    /** Whether it is open, until the transaction ends; empty where nobody ever offered it. */
    Mono<Boolean> hold(SpaceId space) {
        return db.sql(HOLD)
                .bind("space", space.value())
                .map(row -> Rows.required(row, "open", Boolean.class))
                .one();
    }

    /** The spaces where it was ever offered, a page at a time. */
    Mono<List<SpaceId>> after(UUID space, int rows) {
        return db.sql(AFTER)
                .bind("after", space)
                .bind("rows", rows)
                .map(row -> new SpaceId(Rows.required(row, "space_id", UUID.class)))
                .all()
                .collectList();
    }

    private static Offer toOffer(Readable row) {
        return new Offer(
                Rows.required(row, "open", Boolean.class),
                Rows.instant(row, "first_at"),
                Rows.instant(row, "changed_at"),
                Rows.required(row, "changed_by", String.class));
    }
}
