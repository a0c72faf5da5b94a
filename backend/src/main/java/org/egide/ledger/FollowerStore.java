package org.egide.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The places of followers, in {@code ledger.follower} and {@code ledger.dead_letter}. */
@Repository
class FollowerStore {

    /** Served by the primary keys; one row per log, not per event. */
    private static final String BEHIND = """
            SELECT log.space_id, coalesce(follower.position, 0) AS position, coalesce(follower.attempts, 0) AS attempts
              FROM ledger.log
              LEFT JOIN ledger.follower ON follower.space_id = log.space_id AND follower.name = :name
             WHERE log.size > coalesce(follower.position, 0)
               AND coalesce(follower.retry_at <= :now, true)
             ORDER BY log.space_id
             LIMIT :limit
            """;

    private static final String ADVANCE = """
            INSERT INTO ledger.follower (space_id, name, position) VALUES (:space, :name, :position)
                ON CONFLICT (space_id, name)
                DO UPDATE SET position = excluded.position, attempts = 0, retry_at = NULL
            """;

    private static final String RETRY_LATER = """
            INSERT INTO ledger.follower (space_id, name, position, attempts, retry_at)
            VALUES (:space, :name, 0, :attempts, :retryAt)
                ON CONFLICT (space_id, name) DO UPDATE SET attempts = excluded.attempts, retry_at = excluded.retry_at
            """;

    private static final String SET_ASIDE = """
            INSERT INTO ledger.dead_letter (space_id, name, position, failure, at)
            VALUES (:space, :name, :position, left(:failure, 2000), :at)
                ON CONFLICT DO NOTHING
            """;

    private final DatabaseClient db;

    FollowerStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Place>> behind(String name, Instant now, int limit) {
        return db.sql(BEHIND)
                .bind("name", name)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map(row -> new Place(
                        new SpaceId(Rows.required(row, "space_id", UUID.class)),
                        Rows.required(row, "position", Long.class),
                        Rows.required(row, "attempts", Integer.class)))
                .all()
                .collectList();
    }

    Mono<Void> advance(String name, SpaceId space, long position) {
        return db.sql(ADVANCE)
                .bind("space", space.value())
                .bind("name", name)
                .bind("position", position)
                .then();
    }

    Mono<Void> retryLater(String name, SpaceId space, int attempts, Instant retryAt) {
        return db.sql(RETRY_LATER)
                .bind("space", space.value())
                .bind("name", name)
                .bind("attempts", attempts)
                .bind("retryAt", retryAt.atOffset(ZoneOffset.UTC))
                .then();
    }

    /**
     * The dead letter first, then the advance: a crash between them hands the event over once more, and loses nothing.
     */
    Mono<Void> setAside(String name, Event event, String failure, Instant at) {
        return db.sql(SET_ASIDE)
                .bind("space", event.space().value())
                .bind("name", name)
                .bind("position", event.position())
                .bind("failure", failure)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then()
                .then(advance(name, event.space(), event.position()));
    }
}
