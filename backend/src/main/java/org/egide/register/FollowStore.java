package org.egide.register;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.egide.moderation.Words;
import org.egide.register.Followed.Step;
import org.egide.register.Followed.What;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Contributions as their authors and guarantors see them: one at a time, whole, and moved from state to state. */
@Repository
class FollowStore {

    private static final String COLUMNS = """
            SELECT id, number, state, kind, theme, channel, title, body, author, received_at, state_at, revision,
                   reply_to IS NOT NULL AS reply, reply_number, stance, commune, salt, author_salt,
                   author_trace
              FROM register.contribution
            """;

    /** Served by {@code contribution_receipt}. */
    private static final String BY_RECEIPT = COLUMNS + " WHERE space_id = :space AND receipt_hash = :hash";

    private static final String BY_ID = COLUMNS + " WHERE space_id = :space AND id = :id";

    private static final String BY_IDS = COLUMNS + " WHERE space_id = :space AND id = ANY(:ids) LIMIT 500";

    /** The version read decides: a change made meanwhile leaves no row to update. */
    private static final String MOVE = """
            UPDATE register.contribution
               SET state = :state, state_at = :at, ground = :ground
             WHERE space_id = :space AND id = :id AND state = :from
            """;

    /** New words, the earlier ones being kept elsewhere, sealed. */
    private static final String REWRITE = """
            UPDATE register.contribution
               SET title = :title, body = :body, author = :author, words = :words::tsvector, salt = :salt,
                   author_salt = :authorSalt
             WHERE space_id = :space AND id = :id AND revision = :revision
            """;

    /** The heading read decides, as for a move. */
    private static final String RECLASSIFY = """
            UPDATE register.contribution SET theme = :theme, kind = :kind
             WHERE space_id = :space AND id = :id AND state = :from AND theme = :fromTheme AND kind = :fromKind
            """;

    private static final String CORRECT = """
            WITH earlier AS (
                INSERT INTO register.revision (space_id, contribution, revision, title, body, salt, author_trace,
                                               replaced_at)
                SELECT space_id, id, revision, title, body, salt, :trace, :at
                  FROM register.contribution WHERE space_id = :space AND id = :id
            )
            UPDATE register.contribution
               SET title = :title, body = :body, salt = :salt, words = :words::tsvector, revision = revision + 1,
                   state = 'WAITING', state_at = :at, ground = NULL
             WHERE space_id = :space AND id = :id AND revision = :revision AND state = :from
            """;

    /** With how it stands after it. */
    private static final String STEP = """
            INSERT INTO register.step (space_id, contribution, rank, what, at, ground, reason, state, theme, kind)
            SELECT :space, :id,
                   1 + coalesce((SELECT max(rank) FROM register.step
                                  WHERE space_id = :space AND contribution = :id), 0),
                   :what, :at, :ground, :reason, state, theme, kind
              FROM register.contribution WHERE space_id = :space AND id = :id
            """;

    private static final String STEPS = """
            SELECT what, at, ground, reason FROM register.step
             WHERE space_id = :space AND contribution = :id ORDER BY rank LIMIT 200
            """;

    private static final String COUNT_REPLY = """
            UPDATE register.contribution SET replies = replies + :change WHERE space_id = :space AND number = :number
            """;

    private final DatabaseClient db;

    FollowStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Whole> byReceipt(SpaceId space, byte[] hash) {
        return db.sql(BY_RECEIPT)
                .bind("space", space.value())
                .bind("hash", ByteBuffer.wrap(hash))
                .map(FollowStore::toWhole)
                .one();
    }

    Mono<Whole> byId(SpaceId space, UUID id) {
        return db.sql(BY_ID)
                .bind("space", space.value())
                .bind("id", id)
                .map(FollowStore::toWhole)
                .one();
    }

    Mono<List<Whole>> byIds(SpaceId space, List<UUID> ids) {
        return db.sql(BY_IDS)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .map(FollowStore::toWhole)
                .all()
                .collectList();
    }

    /** Moves a contribution out of the state it was read in; 0 when it is no longer there. */
    Mono<Long> move(SpaceId space, Whole whole, State to, @Nullable String ground, Instant at) {
        var update = db.sql(MOVE)
                .bind("space", space.value())
                .bind("id", whole.id())
                .bind("from", whole.state().name())
                .bind("state", to.name())
                .bind("at", at.atOffset(ZoneOffset.UTC));
        return optional(update, "ground", ground).fetch().rowsUpdated();
    }

    /** Replaces what the public may read of a contribution; 0 when its author changed it meanwhile. */
    Mono<Long> rewrite(SpaceId space, Whole whole, Words words, Seal seal) {
        var update = db.sql(REWRITE)
                .bind("space", space.value())
                .bind("id", whole.id())
                .bind("revision", whole.revision())
                .bind("body", words.body())
                .bind("salt", ByteBuffer.wrap(Objects.requireNonNull(seal.words())))
                .bind("words", FrenchText.tsvector(words.title(), words.body()));
        byte[] authorSalt = seal.author();
        var signed = authorSalt == null
                ? update.bindNull("authorSalt", ByteBuffer.class)
                : update.bind("authorSalt", ByteBuffer.wrap(authorSalt));
        return optional(optional(signed, "title", words.title()), "author", words.author())
                .fetch()
                .rowsUpdated();
    }

    /** Files a contribution elsewhere; 0 when it changed meanwhile. */
    Mono<Long> reclassify(SpaceId space, Whole whole, UUID theme, Kind kind) {
        return db.sql(RECLASSIFY)
                .bind("space", space.value())
                .bind("id", whole.id())
                .bind("from", whole.state().name())
                .bind("fromTheme", whole.theme())
                .bind("fromKind", whole.kind().name())
                .bind("theme", theme)
                .bind("kind", kind.name())
                .fetch()
                .rowsUpdated();
    }

    private static GenericExecuteSpec optional(GenericExecuteSpec sql, String name, @Nullable String value) {
        return value == null ? sql.bindNull(name, String.class) : sql.bind(name, value);
    }

    /** Replaces the words of a contribution, keeping the earlier ones; 0 when it changed meanwhile. */
    Mono<Long> correct(SpaceId space, Whole whole, @Nullable String title, String body, byte[] salt, Instant at) {
        var update = db.sql(CORRECT)
                .bind("space", space.value())
                .bind("id", whole.id())
                .bind("revision", whole.revision())
                .bind("from", whole.state().name())
                .bind("body", body)
                .bind("salt", ByteBuffer.wrap(salt))
                .bind("words", FrenchText.tsvector(title, body))
                .bind("at", at.atOffset(ZoneOffset.UTC));
        return optional(
                        optional(update, "title", title),
                        "trace",
                        whole.content().authorCommitment(whole.seal()))
                .fetch()
                .rowsUpdated();
    }

    Mono<Void> addStep(SpaceId space, UUID id, Step step) {
        var insert = db.sql(STEP)
                .bind("space", space.value())
                .bind("id", id)
                .bind("what", step.what().name())
                .bind("at", step.at().atOffset(ZoneOffset.UTC));
        return optional(optional(insert, "ground", step.ground()), "reason", step.reason())
                .then();
    }

    Mono<List<Step>> steps(SpaceId space, UUID id) {
        return db.sql(STEPS)
                .bind("space", space.value())
                .bind("id", id)
                .map(row -> new Step(
                        What.valueOf(Rows.required(row, "what", String.class)),
                        Rows.instant(row, "at"),
                        Rows.optional(row, "ground", String.class),
                        Rows.optional(row, "reason", String.class)))
                .all()
                .collectList();
    }

    /** Counts a reply that appears under a contribution, or disappears. */
    Mono<Void> countReply(SpaceId space, long number, int change) {
        return db.sql(COUNT_REPLY)
                .bind("space", space.value())
                .bind("number", number)
                .bind("change", change)
                .then();
    }

    private static Whole toWhole(Readable row) {
        return new Whole(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "number", Long.class),
                State.valueOf(Rows.required(row, "state", String.class)),
                Kind.valueOf(Rows.required(row, "kind", String.class)),
                Rows.required(row, "theme", UUID.class),
                Channel.valueOf(Rows.required(row, "channel", String.class)),
                Rows.optional(row, "title", String.class),
                Rows.required(row, "body", String.class),
                Rows.optional(row, "author", String.class),
                Rows.instant(row, "received_at"),
                Rows.required(row, "revision", Integer.class),
                Rows.optional(row, "reply_number", Long.class),
                Rows.optional(row, "stance", String.class) instanceof String stance ? Stance.valueOf(stance) : null,
                Rows.optional(row, "commune", String.class),
                new Seal(
                        Rows.optional(row, "salt", byte[].class),
                        Rows.optional(row, "author_salt", byte[].class),
                        Rows.optional(row, "author_trace", String.class)));
    }
}
