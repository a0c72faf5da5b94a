package org.egide.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Salts of published words: who reads the words may check that they are those that the log commits to. */
@Repository
class OpeningStore {

    /** Served by the primary key: as many rows as asked for. */
    private static final String PUBLISHED = """
            SELECT id, salt, author_salt, author_trace FROM register.v_published
             WHERE space_id = :space AND id = ANY(:ids)
            """;

    private final DatabaseClient db;

    OpeningStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Map<UUID, Seal>> published(SpaceId space, List<UUID> ids) {
        return db.sql(PUBLISHED)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> Map.entry(
                        Rows.required(row, "id", UUID.class),
                        new Seal(
                                Rows.optional(row, "salt", byte[].class),
                                Rows.optional(row, "author_salt", byte[].class),
                                Rows.optional(row, "author_trace", String.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
