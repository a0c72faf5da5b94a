package org.egide.accord;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.egide.synthesis.Argument;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What people say of arguments, one row for a person and an argument. */
@Repository
class AnswerStore {

    /** The same answer sent twice changes nothing. */
    private static final String PUT = """
            INSERT INTO accord.answer AS kept (space_id, participant, argument, number, wording, answer)
            VALUES (:space, :participant, :argument, :number, :wording, :answer)
                ON CONFLICT (space_id, participant, argument) DO UPDATE
               SET wording = excluded.wording, answer = excluded.answer
             WHERE (kept.wording, kept.answer) IS DISTINCT FROM (excluded.wording, excluded.answer)
            """;

    private static final String DELETE = """
            DELETE FROM accord.answer WHERE space_id = :space AND participant = :participant AND number = :number
            """;

    private static final String FORGET = """
            DELETE FROM accord.answer WHERE space_id = :space AND participant = :participant
            """;

    /** What the account said itself stays. */
    private static final String ADOPT = """
            INSERT INTO accord.answer (space_id, participant, argument, number, wording, answer)
            SELECT space_id, :account, argument, number, wording, answer FROM accord.answer
             WHERE space_id = :space AND participant = :participant
             ORDER BY argument
                ON CONFLICT (space_id, participant, argument) DO NOTHING
            """;

    /** Served by the primary key. */
    private static final String OWN = """
            SELECT argument, number, wording, answer FROM accord.answer
             WHERE space_id = :space AND participant = :participant ORDER BY argument LIMIT 2000
            """;

    private final DatabaseClient db;

    AnswerStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> put(SpaceId space, UUID participant, Argument argument, Answer answer) {
        return db.sql(PUT)
                .bind("space", space.value())
                .bind("participant", participant)
                .bind("argument", argument.id())
                .bind("number", argument.number())
                .bind("wording", Asked.wording(argument.wording()))
                .bind("answer", answer.value())
                .then();
    }

    /** How many answers there were: one, or none. */
    Mono<Long> delete(SpaceId space, UUID participant, long number) {
        return db.sql(DELETE)
                .bind("space", space.value())
                .bind("participant", participant)
                .bind("number", number)
                .fetch()
                .rowsUpdated();
    }

    /** Deletes everything that somebody said; how many answers there were. */
    Mono<Long> forget(SpaceId space, UUID participant) {
        return db.sql(FORGET)
                .bind("space", space.value())
                .bind("participant", participant)
                .fetch()
                .rowsUpdated();
    }

    /** What was said with a token, an account now says; in the caller's transaction. */
    Mono<Void> adopt(SpaceId space, UUID participant, UUID account) {
        return db.sql(ADOPT)
                .bind("space", space.value())
                .bind("participant", participant)
                .bind("account", account)
                .then()
                .then(Mono.defer(() -> forget(space, participant)))
                .then();
    }

    Mono<List<Own>> own(SpaceId space, UUID participant) {
        return db.sql(OWN)
                .bind("space", space.value())
                .bind("participant", participant)
                .map(AnswerStore::toOwn)
                .all()
                .collectList();
    }

    private static Own toOwn(Readable row) {
        return new Own(
                Rows.required(row, "argument", UUID.class),
                Rows.required(row, "number", Long.class),
                Rows.required(row, "wording", UUID.class),
                Answer.of(Rows.required(row, "answer", Integer.class)));
    }

    /** What somebody said of an argument, in the words of then. */
    record Own(UUID argument, long number, UUID wording, Answer answer) {}
}
