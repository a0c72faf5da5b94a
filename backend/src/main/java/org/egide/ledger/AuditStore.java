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

/** Which logs were audited when, and what was found. */
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
}
