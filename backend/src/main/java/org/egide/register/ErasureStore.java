package org.egide.register;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Destroys what could tell of a person; rows stay. */
@Repository
class ErasureStore {

    private static final String WORDS = """
            UPDATE register.contribution
               SET title = NULL, body = '', author = NULL, commune = NULL, words = '', data = NULL, salt = NULL,
                   author_salt = NULL, author_trace = NULL
             WHERE space_id = :space AND id = :id
            """;

    private static final String REVISIONS = """
            UPDATE register.revision SET title = NULL, body = '', salt = NULL, author_trace = NULL
             WHERE space_id = :space AND contribution = :id
            """;

    private static final String IDENTITY = """
            DELETE FROM register.identity WHERE space_id = :space AND contribution = :id
            """;

    /** What was read decides: a name blacked out meanwhile leaves no row to update. */
    private static final String NAME = """
            UPDATE register.contribution SET author = NULL, author_salt = NULL, author_trace = :trace
             WHERE space_id = :space AND id = :id AND author = :author AND author_salt = :salt
            """;

    /** A guarantor's sentence may quote the words. */
    private static final String REASONS = """
            UPDATE register.step SET reason = NULL WHERE space_id = :space AND contribution = :id
            """;

    private final DatabaseClient db;

    ErasureStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> eraseWords(SpaceId space, UUID id) {
        return run(WORDS, space, id);
    }

    Mono<Void> eraseRevisions(SpaceId space, UUID id) {
        return run(REVISIONS, space, id);
    }

    /** How many rows told of the person. */
    Mono<Long> eraseIdentity(SpaceId space, UUID id) {
        return db.sql(IDENTITY)
                .bind("space", space.value())
                .bind("id", id)
                .fetch()
                .rowsUpdated();
    }

    /** Destroys the published name and what opens its commitment; 0 when it changed meanwhile. */
    Mono<Long> eraseName(SpaceId space, Whole whole, String author, byte[] salt, String trace) {
        return db.sql(NAME)
                .bind("space", space.value())
                .bind("id", whole.id())
                .bind("author", author)
                .bind("salt", ByteBuffer.wrap(salt))
                .bind("trace", trace)
                .fetch()
                .rowsUpdated();
    }

    Mono<Void> eraseReasons(SpaceId space, UUID id) {
        return run(REASONS, space, id);
    }

    private Mono<Void> run(String sql, SpaceId space, UUID id) {
        return db.sql(sql).bind("space", space.value()).bind("id", id).then();
    }
}
