package org.egide.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.shared.Idempotency.Remembered;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Keys of idempotent requests, in {@code shared.idempotent_request}. */
@Repository
class IdempotencyStore {

    private static final Duration KEPT = Duration.ofHours(24);

    /** Served by the primary key. */
    private static final String FIND = """
            SELECT fingerprint, created
              FROM shared.idempotent_request
             WHERE space_id = :space AND key = :key
            """;

    /** A key taken meanwhile makes the caller's transaction fail. */
    private static final String INSERT = """
            INSERT INTO shared.idempotent_request (space_id, key, fingerprint, created, at)
            SELECT * FROM unnest(:spaces::uuid[], :keys::text[], :fingerprints::text[], :created::uuid[],
                                 array_fill(:at::timestamptz, ARRAY[:count::int]))
            """;

    /** Served by {@code idempotent_request_at}. */
    private static final String PURGE = """
            DELETE FROM shared.idempotent_request
             WHERE (space_id, key) IN (SELECT space_id, key FROM shared.idempotent_request
                                        WHERE at <= :until ORDER BY at LIMIT 1000)
            """;

    private final DatabaseClient db;
    private final Clock clock;

    IdempotencyStore(DatabaseClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Mono<Remembered> find(SpaceId space, String key) {
        return db.sql(FIND)
                .bind("space", space.value())
                .bind("key", key)
                .map(row -> new Remembered(
                        space,
                        key,
                        Rows.required(row, "fingerprint", String.class),
                        Rows.required(row, "created", UUID.class)))
                .one();
    }

    Mono<Void> insert(List<Remembered> keys) {
        return db.sql(INSERT)
                .bind("spaces", keys.stream().map(k -> k.space().value()).toArray(UUID[]::new))
                .bind("keys", keys.stream().map(Remembered::key).toArray(String[]::new))
                .bind("fingerprints", keys.stream().map(Remembered::fingerprint).toArray(String[]::new))
                .bind("created", keys.stream().map(Remembered::created).toArray(UUID[]::new))
                .bind("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .bind("count", keys.size())
                .then();
    }

    Mono<Long> purge() {
        return db.sql(PURGE)
                .bind("until", Times.now(clock).minus(KEPT).atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }
}
