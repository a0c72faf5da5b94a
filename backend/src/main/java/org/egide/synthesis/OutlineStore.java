package org.egide.synthesis;

import java.nio.ByteBuffer;
import java.time.Instant;
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

/** Writes arguments: their words, their places, and what became of them. */
@Repository
class OutlineStore {

    private static final String DESK = """
            INSERT INTO synthesis.desk (space_id) VALUES (:space) ON CONFLICT DO NOTHING
            """;

    /** Whatever moves arguments holds this row: of two moves at once, the second sees the first. */
    private static final String LOCK = "SELECT last FROM synthesis.desk WHERE space_id = :space FOR UPDATE";

    private static final String NUMBER = """
            UPDATE synthesis.desk SET last = last + 1 WHERE space_id = :space RETURNING last
            """;

    private static final String SHOW = """
            UPDATE synthesis.desk SET shown_at = :at, shown_by = :name WHERE space_id = :space AND shown_at IS NULL
            """;

    private static final String SHOWN = """
            SELECT shown_at, shown_by FROM synthesis.desk WHERE space_id = :space AND shown_at IS NOT NULL
            """;

    private static final String HOLD = """
            SELECT id FROM synthesis.argument WHERE space_id = :space AND number = ANY(:numbers)
             ORDER BY id LIMIT 100 FOR NO KEY UPDATE
            """;

    private static final String INSERT = """
            INSERT INTO synthesis.argument (space_id, id, number, theme, stance, parent, wording, words, made_at,
                                            changed_at)
            VALUES (:space, :id, :number, :theme, :stance, :parent, :wording, :words::tsvector, :at, :at)
            """;

    private static final String CHANGE = """
            UPDATE synthesis.argument
               SET theme = :theme, stance = :stance, parent = :parent, wording = :wording, words = :words::tsvector,
                   version = version + 1, changed_at = :at
             WHERE space_id = :space AND id = :id
            """;

    private static final String WORDING = """
            INSERT INTO synthesis.wording (space_id, argument, version, wording, theme, stance, parent, salt, at,
                                           by_account, by_name)
            SELECT :space, id, version, wording, theme, stance,
                   (SELECT number FROM synthesis.argument p WHERE p.space_id = :space AND p.id = a.parent),
                   :salt, :at, :account, :name
              FROM synthesis.argument a WHERE space_id = :space AND id = :id
            """;

    /** An argument and whatever stands under it; a ring, which the lock forbids, would end it too. */
    private static final String UNDER = """
            WITH RECURSIVE branch (id) AS (
                SELECT unnest(:ids::uuid[])
                UNION
                SELECT a.id FROM synthesis.argument a JOIN branch b ON a.parent = b.id WHERE a.space_id = :space
            )
            SELECT id FROM branch LIMIT 10000
            """;

    private static final String FILE = """
            UPDATE synthesis.argument SET theme = :theme WHERE space_id = :space AND id = ANY(:ids) AND theme <> :theme
            """;

    /** Children go where their parent's part goes. */
    private static final String ADOPT = """
            UPDATE synthesis.argument SET parent = :parent, changed_at = :at
             WHERE space_id = :space AND parent = ANY(:ids) AND NOT (id = ANY(:ids))
            """;

    private static final String END = """
            UPDATE synthesis.argument
               SET state = :state, reason = :reason, contributions = 0, changed_at = :at, ended_at = :at,
                   parent = CASE WHEN parent = ANY(:ids) THEN NULL ELSE parent END
             WHERE space_id = :space AND id = ANY(:ids)
            """;

    private static final String RESTORE = """
            UPDATE synthesis.argument SET state = 'LIVE', reason = NULL, changed_at = :at, ended_at = NULL
             WHERE space_id = :space AND id = :id
            """;

    private static final String LINEAGE = """
            INSERT INTO synthesis.lineage (space_id, before, after, how, at)
            SELECT :space, b, a, :how, :at FROM unnest(:before::uuid[]) AS b, unnest(:after::uuid[]) AS a
            """;

    private final DatabaseClient db;

    OutlineStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> lock(SpaceId space) {
        return db.sql(DESK)
                .bind("space", space.value())
                .then()
                .then(db.sql(LOCK)
                        .bind("space", space.value())
                        .map(row -> Rows.required(row, "last", Long.class))
                        .one()
                        .then());
    }

    Mono<Long> nextNumber(SpaceId space) {
        return db.sql(NUMBER)
                .bind("space", space.value())
                .map(row -> Rows.required(row, "last", Long.class))
                .one();
    }

    /** 0 when the public reads it already. */
    Mono<Long> show(SpaceId space, Instant at, Person by) {
        return db.sql(SHOW)
                .bind("space", space.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("name", by.name())
                .fetch()
                .rowsUpdated();
    }

    /** Empty while the public does not read it. */
    Mono<Showing> shown(SpaceId space) {
        return db.sql(SHOWN)
                .bind("space", space.value())
                .map(row -> new Showing(Rows.instant(row, "shown_at"), Rows.required(row, "shown_by", String.class)))
                .one();
    }

    /** Holds arguments until the transaction ends, always in the same order; their ids. */
    Mono<List<UUID>> hold(SpaceId space, List<Long> numbers) {
        return db.sql(HOLD)
                .bind("space", space.value())
                .bind("numbers", numbers.toArray(Long[]::new))
                .map(row -> Rows.required(row, "id", UUID.class))
                .all()
                .collectList();
    }

    Mono<Void> insert(SpaceId space, Placed placed, long number, Instant at) {
        return bind(db.sql(INSERT), space, placed, at).bind("number", number).then();
    }

    Mono<Void> change(SpaceId space, Placed placed, Instant at) {
        return bind(db.sql(CHANGE), space, placed, at).then();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec spec, SpaceId space, Placed placed, Instant at) {
        UUID parent = placed.parent();
        GenericExecuteSpec bound = spec.bind("space", space.value())
                .bind("id", placed.id())
                .bind("theme", placed.theme())
                .bind("stance", placed.stance().name())
                .bind("wording", placed.wording())
                .bind("words", Terms.vector(placed.wording()))
                .bind("at", at.atOffset(ZoneOffset.UTC));
        return parent == null ? bound.bindNull("parent", UUID.class) : bound.bind("parent", parent);
    }

    /** Keeps how an argument stands as one of its versions. */
    Mono<Void> keepWording(SpaceId space, UUID id, byte[] salt, Instant at, Person by) {
        return db.sql(WORDING)
                .bind("space", space.value())
                .bind("id", id)
                .bind("salt", ByteBuffer.wrap(salt))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("account", by.account())
                .bind("name", by.name())
                .then();
    }

    Mono<List<UUID>> under(SpaceId space, List<UUID> ids) {
        return db.sql(UNDER)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> Rows.required(row, "id", UUID.class))
                .all()
                .collectList();
    }

    Mono<Void> file(SpaceId space, List<UUID> ids, UUID theme) {
        return db.sql(FILE)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("theme", theme)
                .then();
    }

    Mono<Void> adopt(SpaceId space, List<UUID> parents, @Nullable UUID by, Instant at) {
        GenericExecuteSpec spec = db.sql(ADOPT)
                .bind("space", space.value())
                .bind("ids", parents.toArray(UUID[]::new))
                .bind("at", at.atOffset(ZoneOffset.UTC));
        return (by == null ? spec.bindNull("parent", UUID.class) : spec.bind("parent", by)).then();
    }

    Mono<Void> end(SpaceId space, List<UUID> ids, ArgumentState state, @Nullable String reason, Instant at) {
        GenericExecuteSpec spec = db.sql(END)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("state", state.name())
                .bind("at", at.atOffset(ZoneOffset.UTC));
        return (reason == null ? spec.bindNull("reason", String.class) : spec.bind("reason", reason)).then();
    }

    /** Makes a retired argument live again. */
    Mono<Void> restore(SpaceId space, UUID id, Instant at) {
        return db.sql(RESTORE)
                .bind("space", space.value())
                .bind("id", id)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<Void> keepLineage(SpaceId space, List<UUID> before, List<UUID> after, Lineage.How how, Instant at) {
        return db.sql(LINEAGE)
                .bind("space", space.value())
                .bind("before", before.toArray(UUID[]::new))
                .bind("after", after.toArray(UUID[]::new))
                .bind("how", how.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** An argument with its words, at its place. */
    record Placed(
            UUID id,
            UUID theme,
            ArgumentStance stance,
            @Nullable UUID parent,
            String wording) {}
}
