package org.egide.response;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The questions of a consultation, and where each of them stands. */
@Repository
class QuestionStore {

    private static final String SELECT = """
            SELECT q.contribution, q.number, q.published_at, q.answered_at, q.answered_by, q.reopened_at,
                   q.addressed_to, t.reason
              FROM response.question q
              LEFT JOIN response.turn t
                ON t.space_id = q.space_id AND t.contribution = q.contribution AND t.at = q.reopened_at
               AND NOT t.answered
             WHERE q.space_id = :space
            """;

    /** The oldest first; served by {@code question_waiting}. What was for somebody who left falls to the owner. */
    private static final String WAITING = SELECT + """
               AND q.waiting AND q.number > :after
               AND (:to::text IS NULL
                 OR coalesce(CASE WHEN q.addressed_to = ANY(:respondents) THEN q.addressed_to END, '') = :to)
             ORDER BY q.number LIMIT :rows
            """;

    /** The latest first; served by {@code question_answered}. */
    private static final String ANSWERED = SELECT + """
               AND q.hidden_at IS NULL AND NOT q.waiting AND q.number < :before
             ORDER BY q.number DESC LIMIT :rows
            """;

    private static final String BY_CONTRIBUTION = SELECT + " AND q.hidden_at IS NULL AND q.contribution = :id";

    private static final String BY_NUMBER = SELECT + " AND q.hidden_at IS NULL AND q.number = :number";

    private static final String PUBLISHED = """
            INSERT INTO response.question (space_id, contribution, number, published_at)
            SELECT :space, id, number, :at FROM unnest(:ids, :numbers) AS asked (id, number)
                ON CONFLICT (space_id, contribution) DO UPDATE SET hidden_at = NULL
            """;

    private static final String HIDDEN = """
            UPDATE response.question SET hidden_at = :at
             WHERE space_id = :space AND contribution = ANY(:ids) AND hidden_at IS NULL
            """;

    private static final String ANSWER = """
            WITH answered AS (
              UPDATE response.question SET answered_at = :at, answered_by = :answer, reopened_at = NULL
               WHERE space_id = :space AND contribution = ANY(:ids)
              RETURNING contribution)
            INSERT INTO response.turn (space_id, contribution, at, answered)
            SELECT :space, contribution, :at, true FROM answered
                ON CONFLICT DO NOTHING
            """;

    private static final String REOPEN = """
            WITH reopened AS (
              UPDATE response.question SET reopened_at = :at
               WHERE space_id = :space AND contribution = :id AND hidden_at IS NULL
                 AND answered_at IS NOT NULL AND reopened_at IS NULL
              RETURNING contribution)
            INSERT INTO response.turn (space_id, contribution, at, answered, reason)
            SELECT :space, contribution, :at, false, :reason FROM reopened
            """;

    private static final String FORGET = """
            UPDATE response.turn SET reason = NULL
             WHERE space_id = :space AND contribution = :id AND reason IS NOT NULL
            """;

    private static final String ADDRESS = """
            UPDATE response.question SET addressed_to = nullif(:to, '')
             WHERE space_id = :space AND number = :number AND hidden_at IS NULL
            RETURNING contribution
            """;

    /** Some thousands of questions are looked through. */
    private static final String FIGURES = """
            SELECT count(*) FILTER (WHERE NOT q.waiting) AS answered,
                   count(*) FILTER (WHERE q.waiting) AS waiting,
                   count(*) FILTER (WHERE q.reopened_at IS NOT NULL) AS reopened,
                   min(q.published_at) FILTER (WHERE q.waiting) AS oldest,
                   percentile_cont(0.5) WITHIN GROUP (
                     ORDER BY extract(epoch FROM t.first - q.published_at)::float8 / 86400) AS median
              FROM response.question q
              LEFT JOIN (SELECT contribution, min(at) AS first FROM response.turn
                          WHERE space_id = :space AND answered GROUP BY contribution) t
                ON t.contribution = q.contribution
             WHERE q.space_id = :space AND q.hidden_at IS NULL
            """;

    private static final String UNANSWERED = """
            SELECT count(*) AS questions FROM response.question q
             WHERE q.space_id = :space AND q.published_at <= :at AND (q.hidden_at IS NULL OR q.hidden_at > :at)
               AND NOT coalesce((SELECT t.answered FROM response.turn t
                                  WHERE t.space_id = q.space_id AND t.contribution = q.contribution AND t.at <= :at
                                  ORDER BY t.at DESC, t.answered LIMIT 1), false)
            """;

    private static final String WAITING_COUNTS = """
            SELECT space_id, count(*) AS waiting FROM response.question
             WHERE space_id = ANY(:spaces) AND waiting GROUP BY space_id
            """;

    private final DatabaseClient db;

    QuestionStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Question>> waiting(SpaceId space, @Nullable String to, List<String> respondents, long after, int rows) {
        GenericExecuteSpec sql = db.sql(WAITING)
                .bind("space", space.value())
                .bind("respondents", respondents.toArray(String[]::new))
                .bind("after", after)
                .bind("rows", rows);
        return (to == null ? sql.bindNull("to", String.class) : sql.bind("to", to))
                .map(QuestionStore::toQuestion)
                .all()
                .collectList();
    }

    Mono<List<Question>> answered(SpaceId space, long before, int rows) {
        return db.sql(ANSWERED)
                .bind("space", space.value())
                .bind("before", before)
                .bind("rows", rows)
                .map(QuestionStore::toQuestion)
                .all()
                .collectList();
    }

    Mono<Question> of(SpaceId space, UUID contribution) {
        return db.sql(BY_CONTRIBUTION)
                .bind("space", space.value())
                .bind("id", contribution)
                .map(QuestionStore::toQuestion)
                .one();
    }

    Mono<Question> numbered(SpaceId space, long number) {
        return db.sql(BY_NUMBER)
                .bind("space", space.value())
                .bind("number", number)
                .map(QuestionStore::toQuestion)
                .one();
    }

    /** Contributions are questions that the public reads from now on. */
    Mono<Void> publish(SpaceId space, List<UUID> ids, List<Long> numbers, Instant at) {
        return db.sql(PUBLISHED)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("numbers", numbers.toArray(Long[]::new))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** Contributions are that no more, if they were. */
    Mono<Void> hide(SpaceId space, List<UUID> ids, Instant at) {
        return db.sql(HIDDEN)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** An answer reaches contributions, some of which are questions. */
    Mono<Void> answer(SpaceId space, List<UUID> ids, long answer, Instant at) {
        return db.sql(ANSWER)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("answer", answer)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    /** How many were: none unless it is answered. */
    Mono<Long> reopen(SpaceId space, UUID contribution, String reason, Instant at) {
        return db.sql(REOPEN)
                .bind("space", space.value())
                .bind("id", contribution)
                .bind("reason", reason)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    Mono<Void> forget(SpaceId space, UUID contribution) {
        return db.sql(FORGET)
                .bind("space", space.value())
                .bind("id", contribution)
                .then();
    }

    /** The id of the contribution; empty when the number is that of no question. */
    Mono<UUID> address(SpaceId space, long number, String to) {
        return db.sql(ADDRESS)
                .bind("space", space.value())
                .bind("number", number)
                .bind("to", to)
                .map(row -> Rows.required(row, "contribution", UUID.class))
                .one();
    }

    Mono<QuestionFigures> figures(SpaceId space) {
        return db.sql(FIGURES)
                .bind("space", space.value())
                .map(row -> new QuestionFigures(
                        Rows.required(row, "answered", Long.class),
                        Rows.required(row, "waiting", Long.class),
                        Rows.required(row, "reopened", Long.class),
                        Rows.optionalInstant(row, "oldest"),
                        Rows.optional(row, "median", Double.class)))
                .one();
    }

    Mono<Long> unanswered(SpaceId space, Instant at) {
        return db.sql(UNANSWERED)
                .bind("space", space.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map(row -> Rows.required(row, "questions", Long.class))
                .one();
    }

    Mono<Map<SpaceId, Long>> waiting(List<SpaceId> spaces) {
        return db.sql(WAITING_COUNTS)
                .bind("spaces", spaces.stream().map(SpaceId::value).toArray(UUID[]::new))
                .map(row -> Rows.counted(row, "waiting"))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Question toQuestion(Readable row) {
        return new Question(
                Rows.required(row, "contribution", UUID.class),
                Rows.required(row, "number", Long.class),
                Rows.instant(row, "published_at"),
                Rows.optionalInstant(row, "answered_at"),
                Rows.optional(row, "answered_by", Long.class),
                Rows.optionalInstant(row, "reopened_at"),
                Rows.optional(row, "addressed_to", String.class),
                Rows.optional(row, "reason", String.class));
    }
}
