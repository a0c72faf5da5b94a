package org.egide.synthesis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Ties excerpts to arguments, and keeps the counts that rest on it, in the caller's transaction. */
@Repository
class AttachmentStore {

    /** Served by {@code excerpt_item}; the item's row is held, so that two equal requests find one excerpt. */
    private static final String FIND = """
            SELECT id FROM synthesis.excerpt
             WHERE space_id = :space AND item = :item AND from_unit = :from AND to_unit = :to AND revision = :revision
               AND by_account = :account AND quote IS NOT NULL
             LIMIT 1
            """;

    private static final String INSERT = """
            INSERT INTO synthesis.excerpt (space_id, id, source, item, label, revision, from_unit, to_unit, quote,
                                           words, at, by_account, by_name)
            VALUES (:space, :id, :source, :item, :label, :revision, :from, :to, :quote, :words::tsvector, :at, :account,
                    :name)
            """;

    /** Before the excerpt is attached: one more contribution, unless another of its excerpts is there. */
    private static final String COUNT_UP = """
            UPDATE synthesis.argument SET contributions = contributions + 1
             WHERE space_id = :space AND id = :argument
               AND NOT EXISTS (SELECT FROM synthesis.attachment t
                                WHERE t.space_id = :space AND t.argument = :argument AND t.item = :item
                                  AND t.until IS NULL)
            """;

    private static final String COUNT_DOWN = """
            UPDATE synthesis.argument SET contributions = contributions - 1
             WHERE space_id = :space AND id = :argument
               AND EXISTS (SELECT FROM synthesis.item i
                            WHERE i.space_id = :space AND i.contribution = :item AND i.admissible)
               AND NOT EXISTS (SELECT FROM synthesis.attachment t
                                WHERE t.space_id = :space AND t.argument = :argument AND t.item = :item
                                  AND t.until IS NULL)
            """;

    private static final String ATTACH = """
            INSERT INTO synthesis.attachment AS kept (space_id, argument, excerpt, item, since)
            VALUES (:space, :argument, :excerpt, :item, :at)
                ON CONFLICT (space_id, argument, excerpt) DO UPDATE SET since = excluded.since, until = NULL
             WHERE kept.until IS NOT NULL
            """;

    private static final String DETACH = """
            UPDATE synthesis.attachment SET until = :at
             WHERE space_id = :space AND argument = :argument AND excerpt = :excerpt AND until IS NULL
            RETURNING item
            """;

    private static final String END = """
            UPDATE synthesis.attachment SET until = :at
             WHERE space_id = :space AND argument = ANY(:arguments) AND until IS NULL
            """;

    /** What speaks for some arguments now speaks for another. */
    private static final String CARRY = """
            INSERT INTO synthesis.attachment (space_id, argument, excerpt, item, since, campaign)
            SELECT :space, :to, excerpt, item, :at, max(campaign::text)::uuid FROM synthesis.attachment
             WHERE space_id = :space AND argument = ANY(:arguments) AND until IS NULL
             GROUP BY excerpt, item ORDER BY min(rank)
            """;

    /** What speaks for an argument now speaks for its parts: those it is given to, or the first. */
    private static final String DEAL = """
            INSERT INTO synthesis.attachment (space_id, argument, excerpt, item, since, campaign)
            SELECT DISTINCT :space::uuid, coalesce(d.part, :first), t.excerpt, t.item, :at::timestamptz, t.campaign
              FROM synthesis.attachment t
              LEFT JOIN unnest(:excerpts::uuid[], :parts::uuid[]) AS d (excerpt, part) ON d.excerpt = t.excerpt
             WHERE t.space_id = :space AND t.argument = :argument AND t.until IS NULL
            """;

    /** What spoke for an argument until it ended speaks for it again. */
    private static final String RESUME = """
            UPDATE synthesis.attachment t SET until = NULL
              FROM synthesis.argument a
             WHERE a.space_id = :space AND a.id = :argument AND t.space_id = :space AND t.argument = :argument
               AND t.until = a.ended_at
            """;

    /** What has an argument again is no longer set aside. */
    private static final String TAKE_UP = """
            UPDATE synthesis.item SET aside = NULL, aside_note = NULL, aside_at = NULL, moved_at = :at
             WHERE space_id = :space AND aside IS NOT NULL
               AND contribution IN (SELECT item FROM synthesis.attachment
                                     WHERE space_id = :space AND argument = :argument AND until IS NULL)
            """;

    private static final String RECOUNT = """
            UPDATE synthesis.argument a
               SET contributions = (SELECT count(DISTINCT t.item) FROM synthesis.attachment t
                                      JOIN synthesis.item i ON i.space_id = t.space_id AND i.contribution = t.item
                                     WHERE t.space_id = :space AND t.argument = a.id AND t.until IS NULL
                                       AND i.admissible)
             WHERE a.space_id = :space AND a.id = ANY(:arguments)
            """;

    private static final String RELINK = """
            UPDATE synthesis.item i SET links = n.links, moved_at = :at
              FROM (SELECT t.item, count(*) FILTER (WHERE o.until IS NULL) AS links
                      FROM (SELECT DISTINCT item FROM synthesis.attachment
                             WHERE space_id = :space AND argument = ANY(:arguments)) t
                      JOIN synthesis.attachment o ON o.space_id = :space AND o.item = t.item
                     GROUP BY t.item) n
             WHERE i.space_id = :space AND i.contribution = n.item AND i.links <> n.links
            """;

    private final DatabaseClient db;

    AttachmentStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<UUID> find(SpaceId space, Quoted quoted, Person by) {
        return db.sql(FIND)
                .bind("space", space.value())
                .bind("item", quoted.item())
                .bind("from", quoted.span().from())
                .bind("to", quoted.span().to())
                .bind("revision", quoted.revision())
                .bind("account", by.account())
                .map(row -> Rows.required(row, "id", UUID.class))
                .one();
    }

    Mono<Void> insert(SpaceId space, UUID id, Quoted quoted, Instant at, Person by) {
        return db.sql(INSERT)
                .bind("space", space.value())
                .bind("id", id)
                .bind("source", quoted.source())
                .bind("item", quoted.item())
                .bind("label", quoted.label())
                .bind("revision", quoted.revision())
                .bind("from", quoted.span().from())
                .bind("to", quoted.span().to())
                .bind("quote", quoted.quote())
                .bind("words", Terms.vector(quoted.quote()))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("account", by.account())
                .bind("name", by.name())
                .then();
    }

    /** Attaches an excerpt and counts its contribution; 0 when it was attached already. */
    Mono<Long> attach(SpaceId space, UUID argument, UUID excerpt, UUID item, Instant at) {
        return count(COUNT_UP, space, argument, item)
                .then(db.sql(ATTACH)
                        .bind("space", space.value())
                        .bind("argument", argument)
                        .bind("excerpt", excerpt)
                        .bind("item", item)
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .fetch()
                        .rowsUpdated());
    }

    /** Detaches an excerpt; the item it is of, empty when it was not attached. */
    Mono<UUID> detach(SpaceId space, UUID argument, UUID excerpt, Instant at) {
        return db.sql(DETACH)
                .bind("space", space.value())
                .bind("argument", argument)
                .bind("excerpt", excerpt)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map(row -> Rows.required(row, "item", UUID.class))
                .one()
                .flatMap(item -> count(COUNT_DOWN, space, argument, item).thenReturn(item));
    }

    private Mono<Void> count(String sql, SpaceId space, UUID argument, UUID item) {
        return db.sql(sql)
                .bind("space", space.value())
                .bind("argument", argument)
                .bind("item", item)
                .then();
    }

    Mono<Void> carry(SpaceId space, List<UUID> from, UUID to, Instant at) {
        return db.sql(CARRY)
                .bind("space", space.value())
                .bind("arguments", from.toArray(UUID[]::new))
                .bind("to", to)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<Void> deal(SpaceId space, UUID from, UUID first, List<Dealt> dealt, Instant at) {
        return db.sql(DEAL)
                .bind("space", space.value())
                .bind("argument", from)
                .bind("first", first)
                .bind("excerpts", dealt.stream().map(Dealt::excerpt).toArray(UUID[]::new))
                .bind("parts", dealt.stream().map(Dealt::part).toArray(UUID[]::new))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<Void> end(SpaceId space, List<UUID> arguments, Instant at) {
        return db.sql(END)
                .bind("space", space.value())
                .bind("arguments", arguments.toArray(UUID[]::new))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** Attaches again what was attached to an argument when it ended. */
    Mono<Void> resume(SpaceId space, UUID argument, Instant at) {
        return db.sql(RESUME)
                .bind("space", space.value())
                .bind("argument", argument)
                .then()
                .then(db.sql(TAKE_UP)
                        .bind("space", space.value())
                        .bind("argument", argument)
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .then());
    }

    /** Counts again what rests on some arguments: their contributions, and the links of these. */
    Mono<Void> recount(SpaceId space, List<UUID> arguments, Instant at) {
        UUID[] ids = arguments.toArray(UUID[]::new);
        return db.sql(RECOUNT)
                .bind("space", space.value())
                .bind("arguments", ids)
                .then()
                .then(db.sql(RELINK)
                        .bind("space", space.value())
                        .bind("arguments", ids)
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .then());
    }

    /** A passage of a text, about to become an excerpt. */
    record Quoted(String source, UUID item, String label, int revision, Span span, String quote) {}

    /** An excerpt given to a part. */
    record Dealt(UUID excerpt, UUID part) {}
}
