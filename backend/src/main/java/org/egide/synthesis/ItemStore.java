package org.egide.synthesis;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Contributions as they are read by the guarantors: whose turn, who read them, what is set aside. */
@Repository
class ItemStore {

    private static final String COLUMNS = """
            SELECT contribution, number, theme, revision, admissible, sampled, readers, links, aside, aside_note,
                   claimed_by, claimed_name, claimed_until
              FROM synthesis.item
            """;

    private static final String GET = COLUMNS + " WHERE space_id = :space AND number = :number";

    private static final String HOLD = GET + " FOR UPDATE";

    /**
     * Served by {@code item_unread}: the first that nobody has; those that others are just taking are passed over. The
     * rows are chosen once: a plan that asked for them again at each row would take more than a slice.
     */
    private static final String SLICE = """
            WITH slice AS MATERIALIZED (SELECT contribution FROM synthesis.item
                                         WHERE space_id = :space AND admissible AND readers = 0
                                           AND (claimed_until IS NULL OR claimed_until <= :now
                                                OR claimed_by = :account)
                                         ORDER BY number LIMIT :slice FOR UPDATE SKIP LOCKED)
            UPDATE synthesis.item SET claimed_by = :account, claimed_name = :name, claimed_until = :until
             WHERE space_id = :space AND contribution IN (SELECT contribution FROM slice)
            """;

    /** Served by {@code item_claimed}; one that nobody else holds, after a number, then from the first. */
    private static final String NEXT = """
            SELECT number FROM synthesis.item
             WHERE space_id = :space AND claimed_by = :account AND claimed_until > :now AND admissible AND readers = 0
             ORDER BY number <= :after, number LIMIT 1
            """;

    private static final String PROLONG = """
            UPDATE synthesis.item SET claimed_until = :until
             WHERE space_id = :space AND claimed_by = :account AND claimed_until > :now
            """;

    private static final String RELEASE = """
            UPDATE synthesis.item SET claimed_by = NULL, claimed_name = NULL, claimed_until = NULL
             WHERE space_id = :space AND claimed_by = :account
            """;

    /** Served by {@code item_sampled}. */
    private static final String SECOND = """
            SELECT number FROM synthesis.item i
             WHERE space_id = :space AND admissible AND sampled AND readers = 1 AND number > :after
               AND NOT EXISTS (SELECT FROM synthesis.reading r
                                WHERE r.space_id = :space AND r.contribution = i.contribution
                                  AND r.revision = i.revision AND r.account = :account)
             ORDER BY number LIMIT 1
            """;

    private static final String READ = """
            INSERT INTO synthesis.reading (space_id, contribution, account, revision, name, at)
            VALUES (:space, :item, :account, :revision, :name, :at) ON CONFLICT DO NOTHING
            """;

    private static final String COUNT_READER = """
            UPDATE synthesis.item
               SET readers = readers + 1, claimed_by = NULL, claimed_name = NULL, claimed_until = NULL,
                   moved_at = :at
             WHERE space_id = :space AND contribution = :item
            """;

    private static final String READERS = """
            SELECT account, name, at FROM synthesis.reading
             WHERE space_id = :space AND contribution = :item AND revision = :revision ORDER BY at LIMIT 50
            """;

    private static final String ASIDE = """
            UPDATE synthesis.item SET aside = :aside, aside_note = :note, aside_at = :since, moved_at = :at
             WHERE space_id = :space AND contribution = :item
            """;

    private static final String LINK = """
            UPDATE synthesis.item
               SET links = links + :change, aside = NULL, aside_note = NULL, aside_at = NULL, moved_at = :at
             WHERE space_id = :space AND contribution = :item
            """;

    private final DatabaseClient db;

    ItemStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Item> get(SpaceId space, long number) {
        return one(GET, space, number);
    }

    /** The item, held until the transaction ends. */
    Mono<Item> hold(SpaceId space, long number) {
        return one(HOLD, space, number);
    }

    private Mono<Item> one(String sql, SpaceId space, long number) {
        return db.sql(sql)
                .bind("space", space.value())
                .bind("number", number)
                .map(ItemStore::toItem)
                .one();
    }

    Mono<Long> takeSlice(SpaceId space, Person by, int slice, Turn turn) {
        return bind(db.sql(SLICE), space, by, turn)
                .bind("name", by.name())
                .bind("until", turn.until().atOffset(ZoneOffset.UTC))
                .bind("slice", slice)
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> next(SpaceId space, Person by, long after, Turn turn) {
        return bind(db.sql(NEXT), space, by, turn)
                .bind("after", after)
                .map(row -> Rows.required(row, "number", Long.class))
                .one();
    }

    Mono<Void> prolong(SpaceId space, Person by, Turn turn) {
        return bind(db.sql(PROLONG), space, by, turn)
                .bind("until", turn.until().atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<Void> release(SpaceId space, Person by) {
        return db.sql(RELEASE)
                .bind("space", space.value())
                .bind("account", by.account())
                .then();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec spec, SpaceId space, Person by, Turn turn) {
        return spec.bind("space", space.value())
                .bind("account", by.account())
                .bind("now", turn.from().atOffset(ZoneOffset.UTC));
    }

    Mono<Long> second(SpaceId space, Person by, long after) {
        return db.sql(SECOND)
                .bind("space", space.value())
                .bind("account", by.account())
                .bind("after", after)
                .map(row -> Rows.required(row, "number", Long.class))
                .one();
    }

    /** Keeps that somebody read it; 0 when they had. */
    Mono<Long> read(SpaceId space, Item item, Person by, Instant at) {
        return db.sql(READ)
                .bind("space", space.value())
                .bind("item", item.contribution())
                .bind("account", by.account())
                .bind("revision", item.revision())
                .bind("name", by.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    Mono<Void> countReader(SpaceId space, UUID item, Instant at) {
        return db.sql(COUNT_READER)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("space", space.value())
                .bind("item", item)
                .then();
    }

    Mono<List<Reader>> readers(SpaceId space, UUID item, int revision) {
        return db.sql(READERS)
                .bind("space", space.value())
                .bind("item", item)
                .bind("revision", revision)
                .map(row -> new Reader(
                        Rows.required(row, "account", String.class),
                        Rows.required(row, "name", String.class),
                        Rows.instant(row, "at")))
                .all()
                .collectList();
    }

    /** Sets an item aside, or takes it up again for null. */
    Mono<Void> setAside(SpaceId space, UUID item, @Nullable Aside aside, Instant at) {
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        GenericExecuteSpec spec =
                db.sql(ASIDE).bind("space", space.value()).bind("item", item).bind("at", now);
        if (aside == null) {
            return spec.bindNull("aside", String.class)
                    .bindNull("note", String.class)
                    .bindNull("since", OffsetDateTime.class)
                    .then();
        }
        String note = aside.note();
        spec = spec.bind("aside", aside.reason().name()).bind("since", now);
        return (note == null ? spec.bindNull("note", String.class) : spec.bind("note", note)).then();
    }

    /** Counts an excerpt more or less; what has an argument is no longer set aside. */
    Mono<Void> link(SpaceId space, UUID item, int change, Instant at) {
        return db.sql(LINK)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("space", space.value())
                .bind("item", item)
                .bind("change", change)
                .then();
    }

    private static Item toItem(Readable row) {
        String aside = Rows.optional(row, "aside", String.class);
        return new Item(
                Rows.required(row, "contribution", UUID.class),
                Rows.required(row, "number", Long.class),
                Rows.required(row, "theme", UUID.class),
                Rows.required(row, "revision", Integer.class),
                Rows.required(row, "admissible", Boolean.class),
                Rows.required(row, "sampled", Boolean.class),
                Rows.required(row, "readers", Integer.class),
                Rows.required(row, "links", Integer.class),
                aside == null ? null : AsideReason.valueOf(aside),
                Rows.optional(row, "aside_note", String.class),
                Rows.optional(row, "claimed_by", String.class),
                Rows.optional(row, "claimed_name", String.class),
                Rows.optionalInstant(row, "claimed_until"));
    }

    /** Why an item is set aside, and what else is said of it. */
    record Aside(AsideReason reason, @Nullable String note) {}

    /** From now until when. */
    record Turn(Instant from, Instant until) {}
}
