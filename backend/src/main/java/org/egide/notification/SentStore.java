package org.egide.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which events a mail was already sent for: the log hands some over twice after a crash. */
@Repository
class SentStore {

    private static final String KNOWN = """
            SELECT true AS known FROM notification.sent WHERE space_id = :space AND event = :event
            """;

    private static final String REMEMBER = """
            INSERT INTO notification.sent (space_id, event, at) VALUES (:space, :event, :at)
                ON CONFLICT DO NOTHING
            """;

    private final DatabaseClient db;

    SentStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Boolean> isNew(SpaceId space, UUID event) {
        return db.sql(KNOWN)
                .bind("space", space.value())
                .bind("event", event)
                .map(row -> false)
                .one()
                .defaultIfEmpty(true);
    }

    Mono<Void> remember(SpaceId space, UUID event, Instant at) {
        return db.sql(REMEMBER)
                .bind("space", space.value())
                .bind("event", event)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }
}
