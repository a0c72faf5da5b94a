package org.egide.register;

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
                   author_salt = NULL
             WHERE space_id = :space AND id = :id
            """;

    private static final String REVISIONS = """
            UPDATE register.revision SET title = NULL, body = '', salt = NULL
             WHERE space_id = :space AND contribution = :id
            """;

    private static final String IDENTITY = """
            DELETE FROM register.identity WHERE space_id = :space AND contribution = :id
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

    Mono<Void> eraseIdentity(SpaceId space, UUID id) {
        return run(IDENTITY, space, id);
    }

    Mono<Void> eraseReasons(SpaceId space, UUID id) {
        return run(REASONS, space, id);
    }

    private Mono<Void> run(String sql, SpaceId space, UUID id) {
        return db.sql(sql).bind("space", space.value()).bind("id", id).then();
    }
}
