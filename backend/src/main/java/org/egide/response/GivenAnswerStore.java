package org.egide.response;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Answers that the public reads, and what makes one of a draft. */
@Repository
class GivenAnswerStore {

    private static final String SELECT = """
            SELECT a.id, a.number, a.role, a.respondent, a.text, a.published_at, u.useful, u.useless
              FROM response.answer a
              JOIN response.usefulness u ON u.space_id = a.space_id AND u.answer = a.id
             WHERE a.space_id = :space AND a.state = 'PUBLISHED'
            """;

    /** The latest first; served by {@code answer_number}. */
    private static final String PAGE = SELECT + " AND a.number < :before ORDER BY a.number DESC LIMIT :rows";

    private static final String BY_NUMBER = SELECT + " AND a.number = :number";

    private static final String BY_NUMBERS = SELECT + " AND a.number = ANY(:numbers) ORDER BY a.number LIMIT 2000";

    /** Some hundreds of answers are looked through. */
    private static final String FIND = SELECT + """
               AND position(lower(:words) IN lower(a.text)) > 0 ORDER BY a.number DESC LIMIT :rows
            """;

    private static final String BY_ID = SELECT + " AND a.id = :id";

    /** Served by {@code address_target}. */
    private static final String TO = SELECT + """
               AND a.id IN (SELECT answer FROM response.address WHERE space_id = :space AND target = ANY(:targets))
             ORDER BY a.number LIMIT 200
            """;

    /** Two who publish at once wait here for one another. */
    private static final String LOCK = """
            INSERT INTO response.desk (space_id) VALUES (:space)
                ON CONFLICT (space_id) DO UPDATE SET last = desk.last
            """;

    private static final String NEXT = """
            UPDATE response.desk SET last = last + 1 WHERE space_id = :space RETURNING last
            """;

    private static final String PUBLISH = """
            UPDATE response.answer SET state = 'PUBLISHED', number = :number, published_at = :at
             WHERE space_id = :space AND id = :id
            """;

    private static final String COUNT_USEFULNESS = """
            INSERT INTO response.usefulness (space_id, answer) VALUES (:space, :id)
            """;

    private static final String SAY = """
            UPDATE response.usefulness u
               SET useful = u.useful + :useful, useless = u.useless + :useless
              FROM response.answer a
             WHERE a.space_id = :space AND a.number = :number AND u.space_id = a.space_id AND u.answer = a.id
            """;

    private static final String COUNT = """
            SELECT count(*) AS answers FROM response.answer WHERE space_id = :space AND published_at <= :at
            """;

    private final DatabaseClient db;
    private final AnswerDraftStore drafts;

    GivenAnswerStore(DatabaseClient db, AnswerDraftStore drafts) {
        this.db = db;
        this.drafts = drafts;
    }

    Mono<List<Answer>> page(SpaceId space, long before, int rows) {
        return all(space, db.sql(PAGE).bind("before", before).bind("rows", rows));
    }

    Mono<Answer> get(SpaceId space, long number) {
        return all(space, db.sql(BY_NUMBER).bind("number", number)).flatMap(GivenAnswerStore::first);
    }

    Mono<List<Answer>> get(SpaceId space, List<Long> numbers) {
        return all(space, db.sql(BY_NUMBERS).bind("numbers", numbers.toArray(Long[]::new)));
    }

    Mono<List<Answer>> find(SpaceId space, String words, int rows) {
        return all(space, db.sql(FIND).bind("words", words).bind("rows", rows));
    }

    Mono<Answer> find(SpaceId space, UUID id) {
        return all(space, db.sql(BY_ID).bind("id", id)).flatMap(GivenAnswerStore::first);
    }

    Mono<List<Answer>> to(SpaceId space, List<UUID> targets) {
        return all(space, db.sql(TO).bind("targets", targets.toArray(UUID[]::new)));
    }

    private static Mono<Answer> first(List<Answer> found) {
        return Mono.justOrEmpty(found.stream().findFirst());
    }

    private Mono<List<Answer>> all(SpaceId space, GenericExecuteSpec sql) {
        return sql.bind("space", space.value())
                .map(GivenAnswerStore::toAnswer)
                .all()
                .collectList()
                .flatMap(answers -> answers.isEmpty() ? Mono.just(answers) : addressed(space, answers));
    }

    private Mono<List<Answer>> addressed(SpaceId space, List<Answer> answers) {
        return drafts.addresses(space, answers.stream().map(Answer::id).toList())
                .map(to -> answers.stream()
                        .map(one -> with(one, to.getOrDefault(one.id(), List.of())))
                        .toList());
    }

    Mono<Void> lock(SpaceId space) {
        return db.sql(LOCK).bind("space", space.value()).then();
    }

    Mono<Long> publish(SpaceId space, UUID id, Instant at) {
        return db.sql(NEXT)
                .bind("space", space.value())
                .map(row -> Rows.required(row, "last", Long.class))
                .one()
                .flatMap(number -> db.sql(PUBLISH)
                        .bind("space", space.value())
                        .bind("id", id)
                        .bind("number", number)
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .then()
                        .then(db.sql(COUNT_USEFULNESS)
                                .bind("space", space.value())
                                .bind("id", id)
                                .then())
                        .thenReturn(number));
    }

    /** How many answers bear that number: one, or none. */
    Mono<Long> say(SpaceId space, long number, boolean useful) {
        return db.sql(SAY)
                .bind("space", space.value())
                .bind("number", number)
                .bind("useful", useful ? 1L : 0L)
                .bind("useless", useful ? 0L : 1L)
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> count(SpaceId space, Instant at) {
        return db.sql(COUNT)
                .bind("space", space.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map(row -> Rows.required(row, "answers", Long.class))
                .one();
    }

    private static Answer with(Answer answer, List<Address> to) {
        return new Answer(
                answer.id(),
                answer.number(),
                answer.by(),
                answer.text(),
                to,
                answer.publishedAt(),
                answer.useful(),
                answer.useless());
    }

    private static Answer toAnswer(Readable row) {
        return new Answer(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "number", Long.class),
                AnswerDraftStore.toRespondent(row),
                Rows.required(row, "text", String.class),
                List.of(),
                Rows.instant(row, "published_at"),
                Rows.required(row, "useful", Long.class),
                Rows.required(row, "useless", Long.class));
    }
}
