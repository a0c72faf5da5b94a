package org.egide.consultation;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.consultation.Designation.EndReason;
import org.egide.consultation.Designation.Failure;
import org.egide.consultation.Designation.Invitation;
import org.egide.identity.Person;
import org.egide.shared.Ids;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Designations, and the invitations that wait to leave. */
@Repository
class DesignationStore {

    /** The same person, invited again, keeps their designation. */
    private static final String INVITE = """
            INSERT INTO consultation.designation (space_id, id, role, name, email, language, invited_at, invited_by,
                                                  retry_at)
            VALUES (:space, :id, :role, :name, :email, :language, :at, :by, :at)
                ON CONFLICT (space_id, role, email) WHERE ended_at IS NULL DO UPDATE
               SET name = excluded.name, language = excluded.language, invited_at = excluded.invited_at,
                   invited_by = excluded.invited_by, sent_at = NULL, retry_at = excluded.retry_at, attempts = 0,
                   failure = NULL
            RETURNING id
            """;

    private static final String DECLARE = """
            INSERT INTO consultation.designation (space_id, id, role, name, email, language, declared_at,
                                                  declared_version, declared_text, declared_by)
            VALUES (:space, :id, :role, :name, :email, :language, :at, :version, :text, :account)
                ON CONFLICT (space_id, role, email) WHERE ended_at IS NULL DO UPDATE
               SET declared_at = excluded.declared_at, declared_version = excluded.declared_version,
                   declared_text = excluded.declared_text, declared_by = excluded.declared_by
            RETURNING id
            """;

    private static final String END = """
            UPDATE consultation.designation SET ended_at = :at, end_reason = :reason, retry_at = NULL
             WHERE space_id = :space AND id = :id AND ended_at IS NULL
            """;

    /** A consultation has a handful; the limit is a guard. */
    private static final String OF = """
            SELECT * FROM consultation.designation WHERE space_id = :space ORDER BY id LIMIT 500
            """;

    private static final String FIND = """
            SELECT * FROM consultation.designation WHERE space_id = :space AND id = :id
            """;

    /**
     * Served by {@code designation_waiting}; another replica leaves those that this one holds. The rows are chosen
     * once: a plan that asked for them again at each row would take more.
     */
    private static final String CLAIM = """
            WITH due AS MATERIALIZED (SELECT space_id, id FROM consultation.designation
                                       WHERE retry_at <= :now AND ended_at IS NULL
                                       ORDER BY retry_at LIMIT :most FOR UPDATE SKIP LOCKED)
            UPDATE consultation.designation SET retry_at = :until, attempts = attempts + 1
             WHERE (space_id, id) IN (SELECT space_id, id FROM due)
            RETURNING space_id, id, role, name, email, language, attempts
            """;

    private static final String SENT = """
            UPDATE consultation.designation SET sent_at = :at, retry_at = NULL, failure = NULL
             WHERE space_id = :space AND id = :id
            """;

    private static final String FAILED = """
            UPDATE consultation.designation SET failure = :failure, retry_at = :retry
             WHERE space_id = :space AND id = :id
            """;

    private final DatabaseClient db;

    DesignationStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<UUID> invite(SpaceId space, Designee person, Person by, Instant at) {
        return db.sql(INVITE)
                .bind("space", space.value())
                .bind("id", Ids.next())
                .bind("role", person.role().name())
                .bind("name", person.name())
                .bind("email", person.email())
                .bind("language", person.language())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("by", by.name())
                .map(row -> Rows.required(row, "id", UUID.class))
                .one();
    }

    Mono<UUID> declare(SpaceId space, Designee guarantor, Declaration text, String account, Instant at) {
        return db.sql(DECLARE)
                .bind("space", space.value())
                .bind("id", Ids.next())
                .bind("role", guarantor.role().name())
                .bind("name", guarantor.name())
                .bind("email", guarantor.email())
                .bind("language", guarantor.language())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("version", text.version())
                .bind("text", text.text())
                .bind("account", account)
                .map(row -> Rows.required(row, "id", UUID.class))
                .one();
    }

    /** 0 when it has ended. */
    Mono<Long> end(SpaceId space, UUID id, EndReason reason, Instant at) {
        return db.sql(END)
                .bind("space", space.value())
                .bind("id", id)
                .bind("reason", reason.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    Mono<List<Designation>> of(SpaceId space) {
        return db.sql(OF)
                .bind("space", space.value())
                .map(DesignationStore::toDesignation)
                .all()
                .collectList();
    }

    Mono<Designation> find(SpaceId space, UUID id) {
        return db.sql(FIND)
                .bind("space", space.value())
                .bind("id", id)
                .map(DesignationStore::toDesignation)
                .one();
    }

    /** Invitations that are due, held until an instant by whoever asks. */
    Mono<List<Due>> claim(Instant now, Instant until, int most) {
        return db.sql(CLAIM)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .bind("most", most)
                .map(row -> new Due(
                        new SpaceId(Rows.required(row, "space_id", UUID.class)),
                        Rows.required(row, "id", UUID.class),
                        designee(row),
                        Rows.required(row, "attempts", Integer.class)))
                .all()
                .collectList();
    }

    Mono<Void> sent(Due due, Instant at) {
        return db.sql(SENT)
                .bind("space", due.space().value())
                .bind("id", due.id())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** Without another instant it is not tried again. */
    Mono<Void> failed(Due due, Failure failure, @Nullable Instant retry) {
        var sql = db.sql(FAILED)
                .bind("space", due.space().value())
                .bind("id", due.id())
                .bind("failure", failure.name());
        return (retry == null
                        ? sql.bindNull("retry", java.time.OffsetDateTime.class)
                        : sql.bind("retry", retry.atOffset(ZoneOffset.UTC)))
                .then();
    }

    private static Designee designee(Readable row) {
        return new Designee(
                Role.valueOf(Rows.required(row, "role", String.class)),
                Rows.required(row, "name", String.class),
                Rows.required(row, "email", String.class),
                Rows.required(row, "language", String.class));
    }

    private static Designation toDesignation(Readable row) {
        Designee person = designee(row);
        String reason = Rows.optional(row, "end_reason", String.class);
        return new Designation(
                Rows.required(row, "id", UUID.class),
                person.role(),
                person.name(),
                person.email(),
                person.language(),
                invitation(row),
                Rows.optionalInstant(row, "declared_at"),
                Rows.optional(row, "declared_version", Integer.class),
                Rows.optionalInstant(row, "ended_at"),
                reason == null ? null : EndReason.valueOf(reason));
    }

    private static @Nullable Invitation invitation(Readable row) {
        Instant at = Rows.optionalInstant(row, "invited_at");
        String by = Rows.optional(row, "invited_by", String.class);
        String failure = Rows.optional(row, "failure", String.class);
        return at == null || by == null
                ? null
                : new Invitation(
                        at,
                        by,
                        Rows.optionalInstant(row, "sent_at"),
                        failure == null ? null : Failure.valueOf(failure));
    }

    /** An invitation to hand over. */
    record Due(SpaceId space, UUID id, Designee person, int attempts) {}
}
