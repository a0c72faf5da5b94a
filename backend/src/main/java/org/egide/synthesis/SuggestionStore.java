package org.egide.synthesis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Suggestions that were refused, and how often those of each suggester were followed. */
@Repository
class SuggestionStore {

    private static final String DISMISS = """
            INSERT INTO synthesis.dismissal (space_id, contribution, argument, at)
            SELECT :space, :item, id, :at FROM synthesis.argument WHERE space_id = :space AND number = :argument
                ON CONFLICT DO NOTHING
            """;

    /** Served by the primary key. */
    private static final String DISMISSED = """
            SELECT a.number FROM synthesis.dismissal d
              JOIN synthesis.argument a ON a.space_id = d.space_id AND a.id = d.argument
             WHERE d.space_id = :space AND d.contribution = :item LIMIT 500
            """;

    private static final String COUNT = """
            INSERT INTO synthesis.suggester AS kept (space_id, name, decided, followed)
            VALUES (:space, :name, 1, :followed)
                ON CONFLICT (space_id, name) DO UPDATE
               SET decided = kept.decided + 1, followed = kept.followed + excluded.followed
            """;

    private static final String AGREEMENT = """
            SELECT name, decided, followed FROM synthesis.suggester WHERE space_id = :space ORDER BY name LIMIT 50
            """;

    private final DatabaseClient db;

    SuggestionStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> dismiss(SpaceId space, UUID item, long argument, Instant at) {
        return db.sql(DISMISS)
                .bind("space", space.value())
                .bind("item", item)
                .bind("argument", argument)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<List<Long>> dismissed(SpaceId space, UUID item) {
        return db.sql(DISMISSED)
                .bind("space", space.value())
                .bind("item", item)
                .map(row -> Rows.required(row, "number", Long.class))
                .all()
                .collectList();
    }

    /** Counts an attachment that a guarantor decided. */
    Mono<Void> count(SpaceId space, String name, boolean followed) {
        return db.sql(COUNT)
                .bind("space", space.value())
                .bind("name", name)
                .bind("followed", followed ? 1 : 0)
                .then();
    }

    Mono<List<SuggesterAgreement>> agreement(SpaceId space) {
        return db.sql(AGREEMENT)
                .bind("space", space.value())
                .map(row -> new SuggesterAgreement(
                        Rows.required(row, "name", String.class),
                        Rows.required(row, "decided", Long.class),
                        Rows.required(row, "followed", Long.class)))
                .all()
                .collectList();
    }
}
