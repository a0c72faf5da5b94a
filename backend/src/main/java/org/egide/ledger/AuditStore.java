package org.egide.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which logs were audited when, and the checkpoints kept of each day. */
@Repository
class AuditStore {

    /** Served by the primary key. */
    private static final String LOGS =
            "SELECT space_id FROM ledger.log WHERE space_id > :after ORDER BY space_id LIMIT 100";

    /** Of several replicas, one takes a log's audit of the day. */
    private static final String BEGIN = """
            INSERT INTO ledger.audit (space_id, day, at) VALUES (:space, :day, :at) ON CONFLICT DO NOTHING
            """;

    private static final String END = """
            UPDATE ledger.audit SET findings = :findings WHERE space_id = :space AND day = :day
            """;

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
    private static final String KEPT = """
            SELECT day, size, note FROM ledger.kept_checkpoint WHERE space_id = :space ORDER BY day LIMIT 10000
            """;

    private final DatabaseClient db;

    AuditStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<SpaceId>> logs(SpaceId after) {
        return db.sql(LOGS)
                .bind("after", after.value())
                .map(row -> new SpaceId(Rows.required(row, "space_id", UUID.class)))
                .all()
                .collectList();
    }

    Mono<Boolean> begin(SpaceId space, LocalDate day, Instant at) {
        return db.sql(BEGIN)
                .bind("space", space.value())
                .bind("day", day)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .map(begun -> begun > 0);
    }

    Mono<Void> end(SpaceId space, LocalDate day, List<String> findings) {
        return db.sql(END)
                .bind("space", space.value())
                .bind("day", day)
                .bind("findings", findings.toArray(String[]::new))
                .then();
    }

    Mono<Long> keepCheckpoints(LocalDate day) {
        return db.sql(KEEP).bind("day", day).fetch().rowsUpdated();
    }

    Mono<List<Kept>> kept(SpaceId space) {
        return db.sql(KEPT)
                .bind("space", space.value())
                .map(row -> new Kept(
                        Rows.required(row, "day", LocalDate.class),
                        Rows.required(row, "size", Long.class),
                        Rows.required(row, "note", String.class)))
                .all()
                .collectList();
    }

    /** A checkpoint kept at the end of a day. */
    record Kept(LocalDate day, long size, String note) {}
}
