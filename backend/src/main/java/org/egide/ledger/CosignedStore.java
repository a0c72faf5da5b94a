package org.egide.ledger;

import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Checkpoints that witnesses signed too, in {@code ledger.cosigned}. */
@Repository
class CosignedStore {

    private static final String COLUMNS = "SELECT note FROM ledger.cosigned WHERE space_id = :space";

    private static final String AT = COLUMNS + " AND size = :size FOR UPDATE";

    private static final String LATEST = COLUMNS + " ORDER BY size DESC LIMIT 1";

    private static final String SAVE = """
            INSERT INTO ledger.cosigned (space_id, size, note) VALUES (:space, :size, :note)
                ON CONFLICT (space_id, size) DO UPDATE SET note = excluded.note
            """;

    private final DatabaseClient db;

    CosignedStore(DatabaseClient db) {
        this.db = db;
    }

    /** The one of a size, held until the caller's transaction ends; empty when nobody cosigned it. */
    Mono<String> at(SpaceId space, long size) {
        return db.sql(AT)
                .bind("space", space.value())
                .bind("size", size)
                .map(row -> Rows.required(row, "note", String.class))
                .one();
    }

    /** The largest one. */
    Mono<String> latest(SpaceId space) {
        return db.sql(LATEST)
                .bind("space", space.value())
                .map(row -> Rows.required(row, "note", String.class))
                .one();
    }

    Mono<Void> save(SpaceId space, long size, String note) {
        return db.sql(SAVE)
                .bind("space", space.value())
                .bind("size", size)
                .bind("note", note)
                .then();
    }
}
