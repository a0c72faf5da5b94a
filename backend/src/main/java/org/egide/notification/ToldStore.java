package org.egide.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What somebody was told; served by the primary key. */
@Repository
class ToldStore {

    /** After this, a letter that was begun and of which nothing was heard is begun again. */
    static final Duration GIVEN_UP = Duration.ofHours(1);

    private static final String BEGIN = """
            INSERT INTO notification.told AS t (space_id, reader, thing, begun_at)
            SELECT :space, :reader, thing, :at FROM unnest(:things::uuid[]) AS asked (thing)
                ON CONFLICT (space_id, reader, thing) DO UPDATE SET begun_at = excluded.begun_at
             WHERE t.sent_at IS NULL AND t.begun_at <= :given_up
            RETURNING thing
            """;

    private static final String SENT = """
            UPDATE notification.told SET sent_at = :at
             WHERE space_id = :space AND reader = :reader AND thing = ANY(:things)
            """;

    private static final String GIVE_BACK = """
            DELETE FROM notification.told
             WHERE space_id = :space AND reader = :reader AND thing = ANY(:things) AND sent_at IS NULL
            """;

    private final DatabaseClient db;

    ToldStore(DatabaseClient db) {
        this.db = db;
    }

    /** Of these things, those that the reader was not told: of several replicas, one tells each. */
    Mono<Set<UUID>> begin(SpaceId space, UUID reader, Collection<UUID> things, Instant at) {
        return db.sql(BEGIN)
                .bind("space", space.value())
                .bind("reader", reader)
                .bind("things", things.toArray(UUID[]::new))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("given_up", at.minus(GIVEN_UP).atOffset(ZoneOffset.UTC))
                .map(row -> Rows.required(row, "thing", UUID.class))
                .all()
                .collect(Collectors.toSet());
    }

    /** The letter about these left. */
    Mono<Void> sent(SpaceId space, UUID reader, Collection<UUID> things, Instant at) {
        return db.sql(SENT)
                .bind("space", space.value())
                .bind("reader", reader)
                .bind("things", things.toArray(UUID[]::new))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** The letter about these could not leave: it is as if it had not begun. */
    Mono<Void> giveBack(SpaceId space, UUID reader, Collection<UUID> things) {
        return db.sql(GIVE_BACK)
                .bind("space", space.value())
                .bind("reader", reader)
                .bind("things", things.toArray(UUID[]::new))
                .then();
    }
}
