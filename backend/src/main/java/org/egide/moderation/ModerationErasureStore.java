package org.egide.moderation;

import java.util.UUID;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Destroys what moderation keeps of words and of persons; each statement meets the rows of one content. */
@Repository
class ModerationErasureStore {

    private static final String ERASED = "(effacé / erased)";

    private static final String WORDS = """
            WITH originals AS (DELETE FROM moderation.original WHERE space_id = :space AND content = :content),
                 signals AS (DELETE FROM moderation.signal WHERE space_id = :space AND content = :content),
                 pleas AS (UPDATE moderation.appeal
                              SET plea = :erased, answer = CASE WHEN answer IS NOT NULL THEN :erased END
                            WHERE space_id = :space AND content = :content),
                 reports AS (UPDATE moderation.report SET sentence = NULL, email = NULL
                              WHERE space_id = :space AND content = :content),
                 reasons AS (UPDATE moderation.decision SET reason = :erased
                              WHERE space_id = :space AND content = :content AND reason IS NOT NULL),
                 notes AS (UPDATE moderation.act SET note = :erased WHERE space_id = :space AND content = :content)
            UPDATE moderation.item SET traces = NULL, handed_note = CASE WHEN handed_note IS NOT NULL THEN :erased END
             WHERE space_id = :space AND content = :content
            """;

    /** Whoever decides of the content meanwhile waits, and then reads it without the name. */
    private static final String LOCK = """
            SELECT content FROM moderation.item WHERE space_id = :space AND content = :content FOR UPDATE
            """;

    private final DatabaseClient db;

    ModerationErasureStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> lock(SpaceId space, UUID content) {
        return db.sql(LOCK)
                .bind("space", space.value())
                .bind("content", content)
                .then();
    }

    Mono<Void> erase(SpaceId space, UUID content) {
        return db.sql(WORDS)
                .bind("space", space.value())
                .bind("content", content)
                .bind("erased", ERASED)
                .then();
    }
}
