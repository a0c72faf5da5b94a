package org.egide.ledger;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.shared.Ids;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Events, in {@code ledger.event} and {@code ledger.log}. */
@Repository
class LedgerStore {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private static final String INSERT = """
            INSERT INTO ledger.event (space_id, id, kind, subject, detail, occurred_at)
            SELECT space_id, id, kind, subject, detail::jsonb, :at
              FROM unnest(:spaces::uuid[], :ids::uuid[], :kinds::text[], :subjects::uuid[], :details::text[])
                   AS fact (space_id, id, kind, subject, detail)
            """;

    /** Served by {@code event_position}. */
    private static final String READ = """
            SELECT space_id, id, kind, subject, detail, occurred_at, position
              FROM ledger.event
             WHERE space_id = :space AND position > :after
             ORDER BY position
             LIMIT :limit
            """;

    private static final String SIZE = "SELECT size FROM ledger.log WHERE space_id = :space";

    private final DatabaseClient db;
    private final Clock clock;
    private final JsonMapper json;

    LedgerStore(DatabaseClient db, Clock clock, JsonMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    Mono<Void> insert(List<Fact> facts) {
        return db.sql(INSERT)
                .bind("spaces", facts.stream().map(f -> f.space().value()).toArray(UUID[]::new))
                .bind("ids", Stream.generate(Ids::next).limit(facts.size()).toArray(UUID[]::new))
                .bind("kinds", facts.stream().map(Fact::kind).toArray(String[]::new))
                .bind("subjects", facts.stream().map(Fact::subject).toArray(UUID[]::new))
                .bind(
                        "details",
                        facts.stream()
                                .map(f -> json.writeValueAsString(f.detail()))
                                .toArray(String[]::new))
                .bind("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<List<Event>> read(SpaceId space, long after, int limit) {
        return db.sql(READ)
                .bind("space", space.value())
                .bind("after", after)
                .bind("limit", limit)
                .map(this::toEvent)
                .all()
                .collectList();
    }

    Mono<Long> size(SpaceId space) {
        return db.sql(SIZE)
                .bind("space", space.value())
                .map(row -> Rows.required(row, "size", Long.class))
                .one()
                .defaultIfEmpty(0L);
    }

    private Event toEvent(Readable row) {
        return new Event(
                new SpaceId(Rows.required(row, "space_id", UUID.class)),
                Rows.required(row, "position", Long.class),
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "kind", String.class),
                Rows.required(row, "subject", UUID.class),
                json.readValue(Rows.required(row, "detail", String.class), DETAIL),
                Rows.instant(row, "occurred_at"));
    }
}
