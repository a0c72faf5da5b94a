package org.egide.synthesis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Similar contributions that were refused, and what the others speak for. */
@Repository
class LikenessStore {

    private static final String REFUSE = """
            INSERT INTO synthesis.unlike (space_id, contribution, other, at)
            SELECT :space, :item, contribution, :at FROM synthesis.item WHERE space_id = :space AND number = :other
                ON CONFLICT DO NOTHING
            """;

    /** Served by the primary key. */
    private static final String REFUSED = """
            SELECT other FROM synthesis.unlike WHERE space_id = :space AND contribution = :item LIMIT 500
            """;

    /** Served by {@code attachment_item}. */
    private static final String ARGUMENTS = """
            SELECT DISTINCT t.item, a.number
              FROM synthesis.attachment t
              JOIN synthesis.argument a ON a.space_id = t.space_id AND a.id = t.argument AND a.state = 'LIVE'
             WHERE t.space_id = :space AND t.item = ANY(:items) AND t.until IS NULL
             ORDER BY a.number LIMIT 100
            """;

    private final DatabaseClient db;

    LikenessStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> refuse(SpaceId space, UUID item, long other, Instant at) {
        return db.sql(REFUSE)
                .bind("space", space.value())
                .bind("item", item)
                .bind("other", other)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<Set<UUID>> refused(SpaceId space, UUID item) {
        return db.sql(REFUSED)
                .bind("space", space.value())
                .bind("item", item)
                .map(row -> Rows.required(row, "other", UUID.class))
                .all()
                .collect(Collectors.toSet());
    }

    /** The numbers of the living arguments that each of these speaks for. */
    Mono<Map<UUID, List<Long>>> arguments(SpaceId space, List<UUID> items) {
        return db.sql(ARGUMENTS)
                .bind("space", space.value())
                .bind("items", items.toArray(UUID[]::new))
                .map(row -> Map.entry(Rows.required(row, "item", UUID.class), Rows.required(row, "number", Long.class)))
                .all()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
