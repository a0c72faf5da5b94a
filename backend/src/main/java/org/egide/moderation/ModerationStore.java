package org.egide.moderation;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.moderation.Decision.Outcome;
import org.egide.shared.Ids;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The queue and the decisions. */
@Repository
class ModerationStore {

    private static final String ENQUEUE = """
            INSERT INTO moderation.item (space_id, content, kind, state, queued_at)
            SELECT :space, content, :kind, 'WAITING', :at
              FROM unnest(:contents::uuid[]) WITH ORDINALITY AS queued (content, place)
             ORDER BY place
                ON CONFLICT (space_id, content) DO UPDATE SET state = 'WAITING', queued_at = excluded.queued_at
            """;

    private static final String WITHDRAW = """
            UPDATE moderation.item SET state = 'WITHDRAWN' WHERE space_id = :space AND content = ANY(:contents)
            """;

    /** Served by {@code item_waiting}. */
    private static final String QUEUE = """
            SELECT content, kind, rank FROM moderation.item
             WHERE space_id = :space AND state = 'WAITING' AND rank > :after
             ORDER BY rank LIMIT :rows
            """;

    /** Bounded: a queue longer than that is "more than 10,000". */
    private static final String COUNT = """
            SELECT count(*) AS waiting
              FROM (SELECT 1 FROM moderation.item WHERE space_id = :space AND state = 'WAITING' LIMIT 10000) AS bounded
            """;

    /** Of two guarantors at once, one finds the row no longer waiting. */
    private static final String CLOSE = """
            UPDATE moderation.item SET state = 'DECIDED'
             WHERE space_id = :space AND content = :content AND state = 'WAITING'
            RETURNING kind
            """;

    private static final String EXISTS = """
            SELECT true AS known FROM moderation.item WHERE space_id = :space AND content = :content
            """;

    private static final String INSERT = """
            INSERT INTO moderation.decision (space_id, id, content, outcome, ground, reason, by_account, by_name, at)
            VALUES (:space, :id, :content, :outcome, :ground, :reason, :account, :name, :at)
            """;

    /** Served by {@code decision_content}. */
    private static final String LAST = """
            SELECT outcome, ground, reason, by_name, at FROM moderation.decision
             WHERE space_id = :space AND content = :content ORDER BY id DESC LIMIT 1
            """;

    private final DatabaseClient db;
    private final Clock clock;

    ModerationStore(DatabaseClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Mono<Void> enqueue(SpaceId space, String kind, List<UUID> contents) {
        return db.sql(ENQUEUE)
                .bind("space", space.value())
                .bind("kind", kind)
                .bind("contents", contents.toArray(UUID[]::new))
                .bind("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<Void> withdraw(SpaceId space, List<UUID> contents) {
        return db.sql(WITHDRAW)
                .bind("space", space.value())
                .bind("contents", contents.toArray(UUID[]::new))
                .then();
    }

    Mono<List<Item>> queue(SpaceId space, long after, int rows) {
        return db.sql(QUEUE)
                .bind("space", space.value())
                .bind("after", after)
                .bind("rows", rows)
                .map(row -> new Item(
                        Rows.required(row, "content", UUID.class),
                        Rows.required(row, "kind", String.class),
                        Rows.required(row, "rank", Long.class)))
                .all()
                .collectList();
    }

    Mono<Long> waiting(SpaceId space) {
        return db.sql(COUNT)
                .bind("space", space.value())
                .map(row -> Rows.required(row, "waiting", Long.class))
                .one();
    }

    /** The kind of a content that waited and no longer does; empty when it did not wait. */
    Mono<String> close(SpaceId space, UUID content) {
        return db.sql(CLOSE)
                .bind("space", space.value())
                .bind("content", content)
                .map(row -> Rows.required(row, "kind", String.class))
                .one();
    }

    Mono<Boolean> exists(SpaceId space, UUID content) {
        return db.sql(EXISTS)
                .bind("space", space.value())
                .bind("content", content)
                .map(row -> true)
                .one()
                .defaultIfEmpty(false);
    }

    Mono<Void> insert(SpaceId space, UUID content, Decision decision, Person by) {
        GenericExecuteSpec insert = db.sql(INSERT)
                .bind("space", space.value())
                .bind("id", Ids.next())
                .bind("content", content)
                .bind("outcome", decision.outcome().name())
                .bind("account", by.account())
                .bind("name", by.name())
                .bind("at", decision.at().atOffset(ZoneOffset.UTC));
        Ground ground = decision.ground();
        insert = optional(insert, "ground", ground == null ? null : ground.name());
        return optional(insert, "reason", decision.reason()).then();
    }

    Mono<Decision> last(SpaceId space, UUID content) {
        return db.sql(LAST)
                .bind("space", space.value())
                .bind("content", content)
                .map(ModerationStore::toDecision)
                .one();
    }

    private static GenericExecuteSpec optional(GenericExecuteSpec sql, String name, @Nullable String value) {
        return value == null ? sql.bindNull(name, String.class) : sql.bind(name, value);
    }

    private static Decision toDecision(Readable row) {
        String ground = Rows.optional(row, "ground", String.class);
        return new Decision(
                Outcome.valueOf(Rows.required(row, "outcome", String.class)),
                ground == null ? null : Ground.valueOf(ground),
                Rows.optional(row, "reason", String.class),
                Rows.required(row, "by_name", String.class),
                Rows.instant(row, "at"));
    }

    record Item(UUID content, String kind, long rank) {}
}
