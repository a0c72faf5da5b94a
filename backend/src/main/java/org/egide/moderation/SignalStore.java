package org.egide.moderation;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.moderation.Words.Field;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What machines noticed, and what they have still to look at. */
@Repository
class SignalStore {

    /** Served by {@code item_unscreened}; rows that another node looks at are passed over. */
    private static final String UNSCREENED = """
            SELECT space_id, content, kind FROM moderation.item
             WHERE state = 'WAITING' AND NOT screened
             ORDER BY queued_at LIMIT :rows FOR UPDATE SKIP LOCKED
            """;

    private static final String SCREENED = """
            UPDATE moderation.item AS item
               SET screened = true, received_at = seen.received_at, context = seen.context, form = seen.form,
                   weight = CASE WHEN EXISTS (SELECT FROM moderation.signal AS s
                                               WHERE s.space_id = item.space_id AND s.content = item.content
                                                 AND s.signal = 'REPORTED') THEN item.weight ELSE 0 END,
                   traces = CASE WHEN cardinality(seen.traces::bigint[]) > 0 THEN seen.traces::bigint[] END
              FROM unnest(:contents::uuid[], :receivedAt::timestamptz[], :contexts::text[], :forms::text[],
                          :traces::text[]) AS seen (content, received_at, context, form, traces)
             WHERE item.space_id = :space AND item.content = seen.content
            """;

    /** Served by {@code item_traces}: bands hold the space. */
    private static final String SHARING = """
            SELECT asked.content AS asked, found.content AS found, found.received_at
              FROM moderation.item AS asked
             CROSS JOIN LATERAL (SELECT content, received_at FROM moderation.item AS other
                                  WHERE other.space_id = :space AND other.traces && asked.traces
                                    AND other.content <> asked.content AND other.rank < asked.rank
                                  LIMIT 20) AS found
             WHERE asked.space_id = :space AND asked.content = ANY(:contents) AND asked.traces IS NOT NULL
            """;

    /** Served by {@code item_received}; no more is counted than tells a burst. */
    private static final String AROUND = """
            SELECT asked.content AS asked,
                   (SELECT count(*) FROM (SELECT FROM moderation.item AS near
                     WHERE near.space_id = :space AND near.received_at > asked.received_at - interval '1 minute'
                       AND near.received_at <= asked.received_at LIMIT :most) AS bounded) AS around
              FROM moderation.item AS asked
             WHERE asked.space_id = :space AND asked.content = ANY(:contents)
            """;

    private static final String ADD = """
            WITH added AS (
                INSERT INTO moderation.signal (space_id, content, signal, field, from_unit, to_unit, detail, at)
                SELECT :space, content, signal, field, from_unit, to_unit, detail, :at
                  FROM unnest(:contents::uuid[], :signals::text[], :fields::text[], :froms::int[], :tos::int[],
                              :details::text[]) AS s (content, signal, field, from_unit, to_unit, detail)
                    ON CONFLICT (space_id, content, signal) DO UPDATE
                   SET field = excluded.field, from_unit = excluded.from_unit, to_unit = excluded.to_unit,
                       detail = excluded.detail, at = excluded.at
            )
            UPDATE moderation.item AS item SET weight = greatest(item.weight, heaviest.weight)
              FROM (SELECT content, max(weight) AS weight FROM unnest(:contents::uuid[], :weights::int[])
                           AS w (content, weight) GROUP BY content) AS heaviest
             WHERE item.space_id = :space AND item.content = heaviest.content
            """;

    /** Of earlier words: what readers reported stays. */
    private static final String FORGET = """
            DELETE FROM moderation.signal
             WHERE space_id = :space AND content = ANY(:contents) AND signal <> 'REPORTED'
            """;

    /** What readers reported, once it is answered. */
    private static final String ANSWERED = """
            DELETE FROM moderation.signal WHERE space_id = :space AND content = :content AND signal = 'REPORTED'
            """;

    private static final String OF = """
            SELECT content, signal, field, from_unit, to_unit, detail FROM moderation.signal
             WHERE space_id = :space AND content = ANY(:contents)
            """;

    private final DatabaseClient db;

    SignalStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Unscreened>> unscreened(int rows) {
        return db.sql(UNSCREENED)
                .bind("rows", rows)
                .map(row -> new Unscreened(
                        new SpaceId(Rows.required(row, "space_id", UUID.class)),
                        Rows.required(row, "content", UUID.class),
                        Rows.required(row, "kind", String.class)))
                .all()
                .collectList();
    }

    Mono<Void> screened(SpaceId space, List<Seen> all) {
        return db.sql(SCREENED)
                .bind("space", space.value())
                .bind("contents", all.stream().map(Seen::content).toArray(UUID[]::new))
                .bind(
                        "receivedAt",
                        all.stream()
                                .map(s -> s.receivedAt().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new))
                .bind("contexts", all.stream().map(Seen::context).toArray(String[]::new))
                .bind("forms", all.stream().map(Seen::form).toArray(String[]::new))
                .bind("traces", all.stream().map(Seen::array).toArray(String[]::new))
                .then()
                .then(db.sql(FORGET)
                        .bind("space", space.value())
                        .bind("contents", all.stream().map(Seen::content).toArray(UUID[]::new))
                        .then());
    }

    Mono<List<Sharing>> sharing(SpaceId space, List<UUID> contents) {
        return db.sql(SHARING)
                .bind("space", space.value())
                .bind("contents", contents.toArray(UUID[]::new))
                .map(row ->
                        new Sharing(Rows.required(row, "asked", UUID.class), Rows.required(row, "found", UUID.class)))
                .all()
                .collectList();
    }

    /** How many were received in the minute before each, counted up to a number. */
    Mono<Map<UUID, Long>> around(SpaceId space, List<UUID> contents, int most) {
        return db.sql(AROUND)
                .bind("space", space.value())
                .bind("contents", contents.toArray(UUID[]::new))
                .bind("most", most)
                .map(row ->
                        Map.entry(Rows.required(row, "asked", UUID.class), Rows.required(row, "around", Long.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @SuppressWarnings("NullAway") // arrays of a column may hold nulls
    Mono<Void> add(SpaceId space, List<Noticed> all, Instant at) {
        if (all.isEmpty()) {
            return Mono.empty();
        }
        return db.sql(ADD)
                .bind("space", space.value())
                .bind("contents", all.stream().map(Noticed::content).toArray(UUID[]::new))
                .bind("signals", all.stream().map(n -> n.signal().kind().name()).toArray(String[]::new))
                .bind("fields", all.stream().map(n -> name(n.signal().field())).toArray(String[]::new))
                .bind("froms", all.stream().map(n -> n.signal().from()).toArray(Integer[]::new))
                .bind("tos", all.stream().map(n -> n.signal().to()).toArray(Integer[]::new))
                .bind("details", all.stream().map(n -> n.signal().detail()).toArray(String[]::new))
                .bind(
                        "weights",
                        all.stream().map(n -> n.signal().kind().weight()).toArray(Integer[]::new))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<Void> answered(SpaceId space, UUID content) {
        return db.sql(ANSWERED)
                .bind("space", space.value())
                .bind("content", content)
                .then();
    }

    private static @Nullable String name(@Nullable Field field) {
        return field == null ? null : field.name();
    }

    Mono<Map<UUID, List<Signal>>> of(SpaceId space, List<UUID> contents) {
        return db.sql(OF)
                .bind("space", space.value())
                .bind("contents", contents.toArray(UUID[]::new))
                .map(row -> new Noticed(Rows.required(row, "content", UUID.class), toSignal(row)))
                .all()
                .collectList()
                .map(all -> all.stream()
                        .collect(Collectors.groupingBy(
                                Noticed::content, Collectors.mapping(Noticed::signal, Collectors.toList()))));
    }

    private static Signal toSignal(Readable row) {
        String field = Rows.optional(row, "field", String.class);
        return new Signal(
                Signal.Kind.valueOf(Rows.required(row, "signal", String.class)),
                field == null ? null : Field.valueOf(field),
                Rows.optional(row, "from_unit", Integer.class),
                Rows.optional(row, "to_unit", Integer.class),
                Rows.optional(row, "detail", String.class));
    }

    record Unscreened(SpaceId space, UUID content, String kind) {}

    /** What was looked at; its traces, none for a text too short. */
    record Seen(UUID content, Instant receivedAt, String context, String form, List<Long> traces) {

        /** PostgreSQL's writing of an array: the driver binds no array of arrays of unequal lengths. */
        String array() {
            return traces.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        }
    }

    record Sharing(UUID asked, UUID found) {}

    record Noticed(UUID content, Signal signal) {}
}
