package org.egide.resemblance;

import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Contributions to look at again, in {@code resemblance.due}. */
@Repository
class DueStore {

    /** A row that a batch is taking is waited for: it may have read what the event has just changed. */
    private static final String ADD = """
            INSERT INTO resemblance.due (space_id, contribution)
            SELECT :space, contribution FROM unnest(:contributions::uuid[]) AS contribution
                ON CONFLICT DO NOTHING
            """;

    /** Served by {@code due_rank}. */
    private static final String NEXT = "SELECT space_id FROM resemblance.due ORDER BY rank LIMIT 1";

    /** Served by {@code due_space}. */
    private static final String TAKE = """
            DELETE FROM resemblance.due
             WHERE space_id = :space
               AND contribution IN (SELECT contribution FROM resemblance.due
                                     WHERE space_id = :space ORDER BY rank LIMIT :rows)
            RETURNING contribution
            """;

    private final DatabaseClient db;

    DueStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> add(SpaceId space, List<UUID> contributions) {
        return db.sql(ADD)
                .bind("space", space.value())
                .bind("contributions", contributions.toArray(UUID[]::new))
                .then();
    }

    /** The space that has waited longest; empty when nothing is due. */
    Mono<SpaceId> next() {
        return db.sql(NEXT)
                .map(row -> new SpaceId(Rows.required(row, "space_id", UUID.class)))
                .one();
    }

    /** Takes the first ones of a space. */
    Mono<List<UUID>> take(SpaceId space, int rows) {
        return db.sql(TAKE)
                .bind("space", space.value())
                .bind("rows", rows)
                .map(row -> Rows.required(row, "contribution", UUID.class))
                .all()
                .collectList();
    }
}
