package org.egide.register;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Counts of contributions, moved in the transactions that move the contributions. */
@Repository
class TallyStore {

    /** Rows are met in one order, so that two transactions never wait for each other in a ring. */
    private static final String ADD = """
            INSERT INTO register.tally AS tally (space_id, state, theme, kind, reply, count)
            SELECT :space, state, theme, kind, reply, count
              FROM unnest(:states::text[], :themes::uuid[], :kinds::text[], :replies::boolean[], :counts::bigint[])
                   AS moved (state, theme, kind, reply, count)
             ORDER BY state, theme, kind, reply
                ON CONFLICT (space_id, state, theme, kind, reply) DO UPDATE SET count = tally.count + excluded.count
            """;

    private static final String READ = """
            SELECT state, theme, kind, reply, count FROM register.tally WHERE space_id = :space AND count > 0
            """;

    /** At most a few dozen rows for each of the spaces. */
    private static final String PUBLISHED = """
            SELECT space_id, sum(count)::bigint AS count FROM register.tally
             WHERE space_id = ANY(:spaces) AND state = 'PUBLISHED' AND NOT reply
             GROUP BY space_id
            """;

    /** Served by the primary key. */
    private static final String WAITING = """
            SELECT space_id, sum(count)::bigint AS waiting FROM register.tally
             WHERE space_id = ANY(:spaces) AND state = 'WAITING' GROUP BY space_id
            """;

    private final DatabaseClient db;

    TallyStore(DatabaseClient db) {
        this.db = db;
    }

    /** Adds counts, negative ones included. */
    Mono<Void> add(SpaceId space, Map<Heading, Long> moved) {
        List<Heading> headings = List.copyOf(moved.keySet());
        return db.sql(ADD)
                .bind("space", space.value())
                .bind("states", headings.stream().map(h -> h.state().name()).toArray(String[]::new))
                .bind("themes", headings.stream().map(Heading::theme).toArray(UUID[]::new))
                .bind("kinds", headings.stream().map(h -> h.kind().name()).toArray(String[]::new))
                .bind("replies", headings.stream().map(Heading::reply).toArray(Boolean[]::new))
                .bind("counts", headings.stream().map(moved::get).toArray(Long[]::new))
                .then();
    }

    /** One row per state, theme and kind: dozens, whatever the number of contributions. */
    Mono<Map<Heading, Long>> read(SpaceId space) {
        return db.sql(READ)
                .bind("space", space.value())
                .map(row -> Map.entry(heading(row), Rows.required(row, "count", Long.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Published contributions of each space, replies excluded; spaces without any are left out. */
    Mono<Map<SpaceId, Long>> published(List<SpaceId> spaces) {
        return db.sql(PUBLISHED)
                .bind("spaces", spaces.stream().map(SpaceId::value).toArray(UUID[]::new))
                .map(row -> Map.entry(
                        new SpaceId(Rows.required(row, "space_id", UUID.class)),
                        Rows.required(row, "count", Long.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** How many wait in each of these consultations; one where none does is left out. */
    Mono<Map<SpaceId, Long>> waiting(List<SpaceId> spaces) {
        return db.sql(WAITING)
                .bind("spaces", spaces.stream().map(SpaceId::value).toArray(UUID[]::new))
                .map(row -> Rows.counted(row, "waiting"))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Heading heading(Readable row) {
        return new Heading(
                State.valueOf(Rows.required(row, "state", String.class)),
                Rows.required(row, "theme", UUID.class),
                Kind.valueOf(Rows.required(row, "kind", String.class)),
                Rows.required(row, "reply", Boolean.class));
    }

    /** What is counted apart. */
    record Heading(State state, UUID theme, Kind kind, boolean reply) {

        static Map<Heading, Long> of(List<Entry> entries) {
            return entries.stream()
                    .collect(Collectors.groupingBy(
                            e -> new Heading(e.state(), e.theme(), e.kind(), e.isReply()), Collectors.counting()));
        }
    }
}
