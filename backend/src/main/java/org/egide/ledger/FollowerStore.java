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
            SELECT log.space_id
              FROM ledger.log
              LEFT JOIN ledger.follower ON follower.space_id = log.space_id AND follower.name = :name
             WHERE log.size > coalesce(follower.position, 0)
               AND coalesce(follower.retry_at <= :now, true)
               AND coalesce(follower.held_to <= :now, true)
             ORDER BY log.space_id
             LIMIT :limit
            """;

    /** Of two replicas at once, one waits for the other's row and then finds it held. */
    private static final String HOLD = """
            INSERT INTO ledger.follower AS follower (space_id, name, position, holder, held_to)
            VALUES (:space, :name, 0, :holder, :until)
                ON CONFLICT (space_id, name) DO UPDATE SET holder = excluded.holder, held_to = excluded.held_to
             WHERE coalesce(follower.held_to <= :now, true)
            RETURNING position, attempts
            """;

    private static final String ADVANCE = """
            UPDATE ledger.follower
               SET position = :position, attempts = 0, retry_at = NULL, held_to = :until
             WHERE space_id = :space AND name = :name AND holder = :holder
            """;

    private static final String RELEASE = """
            UPDATE ledger.follower SET holder = NULL, held_to = NULL
             WHERE space_id = :space AND name = :name AND holder = :holder
            """;

    private static final String RETRY_LATER = """
            UPDATE ledger.follower SET attempts = :attempts, retry_at = :retryAt
             WHERE space_id = :space AND name = :name AND holder = :holder
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

    /** Logs that hold something new for a follower, which nobody else is handing over. */
    Mono<List<SpaceId>> behind(String name, Instant now, int limit) {
        return db.sql(BEHIND)
                .bind("name", name)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map(row -> new SpaceId(Rows.required(row, "space_id", UUID.class)))
                .all()
                .collectList();
    }

    /** Takes a log for a follower until an instant; empty when another replica holds it. */
    Mono<Place> hold(String name, SpaceId space, UUID holder, Instant now, Instant until) {
        return db.sql(HOLD)
                .bind("space", space.value())
                .bind("name", name)
                .bind("holder", holder)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .map(row -> new Place(
                        name,
                        space,
                        holder,
                        Rows.required(row, "position", Long.class),
                        Rows.required(row, "attempts", Integer.class)))
                .one();
    }

    /** Keeps how far it came, and holds on; false when another replica took it meanwhile. */
    Mono<Boolean> advance(Place place, long position, Instant until) {
        return db.sql(ADVANCE)
                .bind("space", place.space().value())
                .bind("name", place.name())
                .bind("holder", place.holder())
                .bind("position", position)
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .map(updated -> updated > 0);
    }

    Mono<Void> release(Place place) {
        return db.sql(RELEASE)
                .bind("space", place.space().value())
                .bind("name", place.name())
                .bind("holder", place.holder())
                .then();
    }

    Mono<Void> retryLater(Place place, int attempts, Instant retryAt) {
        return db.sql(RETRY_LATER)
                .bind("space", place.space().value())
                .bind("name", place.name())
                .bind("holder", place.holder())
                .bind("attempts", attempts)
                .bind("retryAt", retryAt.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** Keeps an event that could not be handled; the advance comes after, so that a crash between loses nothing. */
    Mono<Void> setAside(Place place, Event event, String failure, Instant at) {
        return db.sql(SET_ASIDE)
                .bind("space", place.space().value())
                .bind("name", place.name())
                .bind("position", event.position())
                .bind("failure", failure)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }
}
