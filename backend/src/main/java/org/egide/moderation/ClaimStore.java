package org.egide.moderation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.shared.Ids;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who holds which item: a claim is one row's columns, so that of many guarantors at once one gets it. */
@Repository
class ClaimStore {

    /** Free, or held by whoever asks. */
    private static final String FREE = """
            (claimed_until IS NULL OR claimed_until <= :now OR claimed_by = :account)
            """;

    private static final String TAKE = """
            UPDATE moderation.item
               SET claim = CASE WHEN claimed_by = :account AND claimed_until > :now THEN claim ELSE :claim END,
                   claimed_by = :account, claimed_name = :name, claimed_until = :until
             WHERE space_id = :space AND content = :content AND state = 'WAITING' AND
            """ + FREE + " RETURNING " + QueueStore.COLUMNS;

    /**
     * Served by {@code item_waiting}: the first free row, those that others are just taking being passed over.
     */
    private static final String TAKE_NEXT = """
            UPDATE moderation.item AS taken
               SET claim = CASE WHEN claimed_by = :account AND claimed_until > :now THEN claim ELSE :claim END,
                   claimed_by = :account, claimed_name = :name, claimed_until = :until
             WHERE space_id = :space
               AND content = (SELECT content FROM moderation.item
                               WHERE space_id = :space AND state = 'WAITING' AND place > :after
                                 AND (handed_to IS NULL OR handed_to = :email) %s
                                 AND
            """ + FREE + """
                               ORDER BY place LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING
            """ + QueueStore.COLUMNS;

    private static final String RELEASE = """
            UPDATE moderation.item
               SET claim = NULL, claimed_by = NULL, claimed_name = NULL, claimed_until = NULL
             WHERE space_id = :space AND content = :content AND claimed_by = :account
            """;

    private static final String HAND_OVER = """
            UPDATE moderation.item
               SET handed_to = :to, handed_by = :name, handed_note = :note,
                   claim = NULL, claimed_by = NULL, claimed_name = NULL, claimed_until = NULL
             WHERE space_id = :space AND content = :content AND state = 'WAITING' AND
            """ + FREE;

    /** Of two guarantors at once, one finds the row no longer waiting. With a claim, it must be the living one. */
    private static final String CLOSE = """
            UPDATE moderation.item
               SET state = 'DECIDED', claim = NULL, claimed_by = NULL, claimed_name = NULL, claimed_until = NULL,
                   handed_to = NULL, handed_by = NULL, handed_note = NULL
             WHERE space_id = :space AND content = :content AND state = 'WAITING'
               AND (:claim::uuid IS NULL OR claim = :claim AND claimed_by = :account AND claimed_until > :now) AND
            """ + FREE + " RETURNING " + QueueStore.COLUMNS;

    /** Served by {@code item_claimed}. */
    private static final String LIVE = "SELECT " + QueueStore.COLUMNS + """
              FROM moderation.item
             WHERE space_id = :space AND claim IS NOT NULL AND claimed_until > :now
             ORDER BY claimed_until, content LIMIT 100
            """;

    private final DatabaseClient db;

    ClaimStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<QueueItem> take(SpaceId space, UUID content, Person by, Instant now, Instant until) {
        return bind(db.sql(TAKE), space, by, now)
                .bind("content", content)
                .bind("claim", Ids.next())
                .bind("name", by.name())
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .map(QueueStore::toItem)
                .one();
    }

    Mono<QueueItem> takeNext(SpaceId space, QueueFilter filter, long after, Person by, Period held) {
        Map<String, Object> values = new LinkedHashMap<>();
        String email = by.email();
        GenericExecuteSpec spec = bind(
                        db.sql(TAKE_NEXT.formatted(QueueStore.conditions(filter, values))), space, by, held.from())
                .bind("after", after)
                .bind("claim", Ids.next())
                .bind("name", by.name())
                .bind("email", email == null ? "" : email)
                .bind("until", held.until().atOffset(ZoneOffset.UTC));
        for (Map.Entry<String, Object> value : values.entrySet()) {
            spec = spec.bind(value.getKey(), value.getValue());
        }
        return spec.map(QueueStore::toItem).one();
    }

    Mono<Void> release(SpaceId space, UUID content, Person by) {
        return db.sql(RELEASE)
                .bind("space", space.value())
                .bind("content", content)
                .bind("account", by.account())
                .then();
    }

    /** 0 when it does not wait or somebody else holds it. */
    Mono<Long> handOver(SpaceId space, UUID content, Person by, Instant now, HandOver handOver) {
        return bind(db.sql(HAND_OVER), space, by, now)
                .bind("content", content)
                .bind("name", by.name())
                .bind("to", handOver.to())
                .bind("note", handOver.note())
                .fetch()
                .rowsUpdated();
    }

    /** The item that waited and no longer does; empty when it did not wait for this person. */
    Mono<QueueItem> close(SpaceId space, UUID content, @Nullable UUID claim, Person by, Instant now) {
        GenericExecuteSpec spec = bind(db.sql(CLOSE), space, by, now).bind("content", content);
        return (claim == null ? spec.bindNull("claim", UUID.class) : spec.bind("claim", claim))
                .map(QueueStore::toItem)
                .one();
    }

    Mono<List<QueueItem>> live(SpaceId space, Instant now) {
        return db.sql(LIVE)
                .bind("space", space.value())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(QueueStore::toItem)
                .all()
                .collectList();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec spec, SpaceId space, Person by, Instant now) {
        return spec.bind("space", space.value())
                .bind("account", by.account())
                .bind("now", now.atOffset(ZoneOffset.UTC));
    }

    /** From one instant to another. */
    record Period(Instant from, Instant until) {}

    /** To whom, and why. */
    record HandOver(String to, String note) {}
}
