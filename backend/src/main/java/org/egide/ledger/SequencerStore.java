package org.egide.ledger;

import org.egide.shared.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Places events in their logs. */
@Repository
class SequencerStore {

    /** Any constant of ours: "egide" and "seq" in ASCII, so that it is recognised in {@code pg_locks}. */
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(1701275996, 1936027936) AS locked";

    /** Served by {@code event_pending}; a log that does not exist yet is born with its first events. */
    private static final String PLACE = """
            WITH pending AS (
                SELECT space_id, id FROM ledger.event WHERE position IS NULL ORDER BY id LIMIT :batch
            ), grown AS (
                INSERT INTO ledger.log AS log (space_id, size)
                SELECT space_id, count(*) FROM pending GROUP BY space_id
                    ON CONFLICT (space_id) DO UPDATE SET size = log.size + excluded.size
                RETURNING space_id, size
            ), placed AS (
                SELECT space_id, id,
                       grown.size - count(*) OVER (PARTITION BY space_id)
                           + row_number() OVER (PARTITION BY space_id ORDER BY id) AS position
                  FROM pending JOIN grown USING (space_id)
            )
            UPDATE ledger.event AS event
               SET position = placed.position
              FROM placed
             WHERE event.space_id = placed.space_id AND event.id = placed.id
            """;

    private final DatabaseClient db;

    SequencerStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Boolean> tryLock() {
        return db.sql(LOCK)
                .map(row -> Rows.required(row, "locked", Boolean.class))
                .one();
    }

    Mono<Long> place(int batch) {
        return db.sql(PLACE).bind("batch", batch).fetch().rowsUpdated();
    }
}
