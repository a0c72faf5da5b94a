package org.egide.accord;

import java.time.Instant;
import java.time.ZoneOffset;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What was last computed of a consultation's answers. */
@Repository
class LandscapeStore {

    private static final String SAVE = """
            INSERT INTO accord.landscape (space_id, computed_at, seen, content)
            VALUES (:space, :at, :seen, :content)
                ON CONFLICT (space_id) DO UPDATE
               SET computed_at = excluded.computed_at, seen = excluded.seen, content = excluded.content
            """;

    private static final String SEEN = "SELECT seen FROM accord.landscape WHERE space_id = :space";

    private static final String GET = "SELECT computed_at, content FROM accord.landscape WHERE space_id = :space";

    private final DatabaseClient db;

    LandscapeStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> save(SpaceId space, Instant at, String seen, String content) {
        return db.sql(SAVE)
                .bind("space", space.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("seen", seen)
                .bind("content", content)
                .then();
    }

    /** What it was computed from; empty before the first time. */
    Mono<String> seen(SpaceId space) {
        return db.sql(SEEN)
                .bind("space", space.value())
                .map(row -> Rows.required(row, "seen", String.class))
                .one();
    }

    /** Empty before the first time. */
    Mono<Kept> get(SpaceId space) {
        return db.sql(GET)
                .bind("space", space.value())
                .map(row -> new Kept(Rows.instant(row, "computed_at"), Rows.required(row, "content", String.class)))
                .one();
    }

    /** When it was computed, and what. */
    record Kept(Instant at, String content) {}
}
