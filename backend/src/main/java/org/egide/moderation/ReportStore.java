package org.egide.moderation;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.moderation.Reports.Reported;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What readers reported. */
@Repository
class ReportStore {

    private static final String INSERT = """
            INSERT INTO moderation.report (space_id, id, content, code_hash, ground, sentence, email, language, at)
            VALUES (:space, :id, :content, :hash, :ground, :sentence, :email, :language, :at)
            """;

    private static final String SELECT = """
            SELECT r.space_id, r.id, r.content, r.ground, r.sentence, r.email, r.language, r.at, r.answered_at,
                   d.label, d.outcome
              FROM moderation.report r
              LEFT JOIN moderation.decision d ON d.space_id = r.space_id AND d.id = r.decision
            """;

    /** Served by {@code report_code}. */
    private static final String BY_CODE = SELECT + " WHERE r.code_hash = :hash";

    /** Served by {@code report_open}. */
    private static final String OPEN = SELECT + """
             WHERE r.space_id = :space AND r.content = ANY(:contents) AND r.decision IS NULL
             ORDER BY r.rank LIMIT 500
            """;

    private static final String ANSWERED_BY = SELECT + """
             WHERE r.space_id = :space AND r.content = :content AND r.answered_at = :at AND r.email IS NOT NULL
             ORDER BY r.rank LIMIT 1000
            """;

    /** Served by {@code report_open}. */
    private static final String ANSWER = """
            UPDATE moderation.report SET decision = :decision, answered_at = :at
             WHERE space_id = :space AND content = :content AND decision IS NULL
            """;

    private final DatabaseClient db;

    ReportStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> insert(SpaceId space, UUID id, UUID content, byte[] hash, Reports.ReportDraft draft, Instant at) {
        GenericExecuteSpec insert = db.sql(INSERT)
                .bind("space", space.value())
                .bind("id", id)
                .bind("content", content)
                .bind("hash", ByteBuffer.wrap(hash))
                .bind("ground", draft.ground().name())
                .bind("language", draft.language())
                .bind("at", at.atOffset(ZoneOffset.UTC));
        return optional(optional(insert, "sentence", draft.sentence()), "email", draft.email())
                .then();
    }

    private static GenericExecuteSpec optional(GenericExecuteSpec sql, String name, @Nullable String value) {
        return value == null ? sql.bindNull(name, String.class) : sql.bind(name, value);
    }

    Mono<Reported> byCode(byte[] hash) {
        return db.sql(BY_CODE)
                .bind("hash", ByteBuffer.wrap(hash))
                .map(ReportStore::toReported)
                .one();
    }

    /** Those not answered yet. */
    Mono<List<Reported>> open(SpaceId space, List<UUID> contents) {
        return db.sql(OPEN)
                .bind("space", space.value())
                .bind("contents", contents.toArray(UUID[]::new))
                .map(ReportStore::toReported)
                .all()
                .collectList();
    }

    /** Those of readers who left an address that the decision of an instant answered. */
    Mono<List<Reported>> answeredAt(SpaceId space, UUID content, Instant at) {
        return db.sql(ANSWERED_BY)
                .bind("space", space.value())
                .bind("content", content)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map(ReportStore::toReported)
                .all()
                .collectList();
    }

    /** A decision answers everything reported of its content so far. */
    Mono<Void> answer(SpaceId space, UUID content, UUID decision, Instant at) {
        return db.sql(ANSWER)
                .bind("space", space.value())
                .bind("content", content)
                .bind("decision", decision)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    private static Reported toReported(Readable row) {
        String outcome = Rows.optional(row, "outcome", String.class);
        return new Reported(
                new SpaceId(Rows.required(row, "space_id", UUID.class)),
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "content", UUID.class),
                Ground.valueOf(Rows.required(row, "ground", String.class)),
                Rows.optional(row, "sentence", String.class),
                Rows.optional(row, "email", String.class),
                Rows.required(row, "language", String.class),
                Rows.instant(row, "at"),
                Rows.optional(row, "label", String.class),
                outcome == null ? null : Decision.Outcome.valueOf(outcome),
                Rows.optionalInstant(row, "answered_at"));
    }
}
