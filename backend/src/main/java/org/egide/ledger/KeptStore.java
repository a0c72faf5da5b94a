package org.egide.ledger;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The checkpoints kept of each day, in {@code ledger.kept_checkpoint}. */
@Repository
class KeptStore {

    private static final String COLUMNS = "SELECT space_id, day, size, note, stamp FROM ledger.kept_checkpoint";

    /** One row per log and day; a log that did not grow has none. */
    private static final String KEEP = """
            INSERT INTO ledger.kept_checkpoint (space_id, day, size, note)
            SELECT log.space_id, :day, log.size, log.note
              FROM ledger.log
              LEFT JOIN LATERAL (SELECT size FROM ledger.kept_checkpoint AS earlier
                                  WHERE earlier.space_id = log.space_id ORDER BY day DESC LIMIT 1) AS last ON true
             WHERE log.size > coalesce(last.size, 0) AND log.halted IS NULL
                ON CONFLICT DO NOTHING
            """;

    /** Served by the primary key; a consultation lasts months. */
    private static final String OF_LOG = COLUMNS + " WHERE space_id = :space ORDER BY day LIMIT 10000";

    private static final String ONE = COLUMNS + " WHERE space_id = :space AND day = :day";

    /** Served by {@code kept_checkpoint_day}. */
    private static final String OF_DAY =
            COLUMNS + " WHERE day = :day AND space_id > :after ORDER BY day, space_id LIMIT 100";

    private static final String STAMP = """
            UPDATE ledger.kept_checkpoint SET stamp = :stamp WHERE space_id = :space AND day = :day AND stamp IS NULL
            """;

    private final DatabaseClient db;

    KeptStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Long> keep(LocalDate day) {
        return db.sql(KEEP).bind("day", day).fetch().rowsUpdated();
    }

    Mono<List<KeptCheckpoint>> ofLog(SpaceId space) {
        return db.sql(OF_LOG)
                .bind("space", space.value())
                .map(KeptStore::toKept)
                .all()
                .collectList();
    }

    Mono<KeptCheckpoint> get(SpaceId space, LocalDate day) {
        return db.sql(ONE)
                .bind("space", space.value())
                .bind("day", day)
                .map(KeptStore::toKept)
                .one();
    }

    /** The next of a day, by log. */
    Mono<List<KeptCheckpoint>> ofDay(LocalDate day, SpaceId after) {
        return db.sql(OF_DAY)
                .bind("day", day)
                .bind("after", after.value())
                .map(KeptStore::toKept)
                .all()
                .collectList();
    }

    Mono<Void> stamp(KeptCheckpoint kept, byte[] stamp) {
        return db.sql(STAMP)
                .bind("space", kept.space().value())
                .bind("day", kept.day())
                .bind("stamp", ByteBuffer.wrap(stamp))
                .then();
    }

    private static KeptCheckpoint toKept(Readable row) {
        return new KeptCheckpoint(
                new SpaceId(Rows.required(row, "space_id", UUID.class)),
                Rows.required(row, "day", LocalDate.class),
                Rows.required(row, "size", Long.class),
                Rows.required(row, "note", String.class),
                Rows.optional(row, "stamp", byte[].class));
    }
}
