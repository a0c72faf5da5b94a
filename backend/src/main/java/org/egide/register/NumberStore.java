package org.egide.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Public numbers and the ids behind them, whatever the public may read of the contributions. */
@Repository
class NumberStore {

    private static final String ID = """
            SELECT id FROM register.contribution WHERE space_id = :space AND number = :number
            """;

    private static final String NUMBERS = """
            SELECT id, number FROM register.contribution WHERE space_id = :space AND id = ANY(:ids) LIMIT 100
            """;

    private final DatabaseClient db;

    NumberStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<UUID> id(SpaceId space, long number) {
        return db.sql(ID)
                .bind("space", space.value())
                .bind("number", number)
                .map(row -> Rows.required(row, "id", UUID.class))
                .one();
    }

    Mono<Map<UUID, Long>> numbers(SpaceId space, List<UUID> ids) {
        return db.sql(NUMBERS)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> Map.entry(Rows.required(row, "id", UUID.class), Rows.required(row, "number", Long.class)))
                .all()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
