package org.egide.register;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What was imported before, by source and original id. */
@Repository
class ImportStore {

    /** Served by {@code contribution_original}; as many rows as ids asked for. */
    private static final String KNOWN = """
            SELECT source, original_id, id, number, theme
              FROM register.contribution
              JOIN unnest(:sources::text[], :originals::text[]) AS asked (source, original_id)
                   USING (source, original_id)
             WHERE space_id = :space
            """;

    private static final String NUMBERS = """
            SELECT id, number, theme FROM register.contribution WHERE space_id = :space AND id = ANY(:ids)
            """;

    private static final String COUNT_REPLIES = """
            UPDATE register.contribution AS contribution
               SET replies = replies + moved.count
              FROM unnest(:ids::uuid[], :counts::bigint[]) AS moved (id, count)
             WHERE contribution.space_id = :space AND contribution.id = moved.id
            """;

    /** Rank 1: nothing can have happened before to what is received now. */
    private static final String ADD_STEPS = """
            INSERT INTO register.step (space_id, contribution, rank, what, at, ground, reason, state, theme, kind)
            SELECT :space, happened.id, 1, what, at, happened.ground, reason, state, theme, kind
              FROM unnest(:ids::uuid[], :whats::text[], :ats::timestamptz[], :grounds::text[], :reasons::text[])
                   AS happened (id, what, at, ground, reason)
              JOIN register.contribution ON contribution.space_id = :space AND contribution.id = happened.id
            """;

    private final DatabaseClient db;

    ImportStore(DatabaseClient db) {
        this.db = db;
    }

    /** Of these, those known before, by {@link #key}. */
    Mono<Map<String, Known>> known(SpaceId space, List<Imported> all) {
        return known(
                space,
                all.stream().map(Imported::source).toArray(String[]::new),
                all.stream().map(Imported::originalId).toArray(String[]::new));
    }

    /** Of these ids of one source, those known before, by {@link #key}. */
    Mono<Map<String, Known>> known(SpaceId space, String source, List<String> originalIds) {
        String[] sources = originalIds.stream().map(id -> source).toArray(String[]::new);
        return known(space, sources, originalIds.toArray(String[]::new));
    }

    private Mono<Map<String, Known>> known(SpaceId space, String[] sources, String[] originals) {
        return db.sql(KNOWN)
                .bind("space", space.value())
                .bind("sources", sources)
                .bind("originals", originals)
                .map(row -> Map.entry(
                        key(
                                Rows.required(row, "source", String.class),
                                Rows.required(row, "original_id", String.class)),
                        toKnown(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** The numbers of contributions, by id. */
    Mono<Map<UUID, Long>> numbers(SpaceId space, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Mono.just(Map.of());
        }
        return db.sql(NUMBERS)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .map(ImportStore::toKnown)
                .all()
                .collectMap(Known::id, Known::number);
    }

    /** Adds published replies to what they answer. */
    Mono<Void> countReplies(SpaceId space, Map<UUID, Long> replies) {
        if (replies.isEmpty()) {
            return Mono.empty();
        }
        List<UUID> ids = List.copyOf(replies.keySet());
        return db.sql(COUNT_REPLIES)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("counts", ids.stream().map(replies::get).toArray(Long[]::new))
                .then();
    }

    /** Keeps what the source did to some of them. */
    Mono<Void> addSteps(SpaceId space, List<Step> steps) {
        if (steps.isEmpty()) {
            return Mono.empty();
        }
        return db.sql(ADD_STEPS)
                .bind("space", space.value())
                .bind("ids", steps.stream().map(Step::contribution).toArray(UUID[]::new))
                .bind("whats", texts(steps, step -> step.what().name()))
                .bind(
                        "ats",
                        steps.stream()
                                .map(step -> step.at().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new))
                .bind("grounds", texts(steps, Step::ground))
                .bind("reasons", texts(steps, Step::reason))
                .then();
    }

    @SuppressWarnings("NullAway") // arrays of a column may hold nulls
    private static String[] texts(List<Step> steps, Function<Step, @Nullable String> text) {
        return steps.stream().map(text).toArray(String[]::new);
    }

    static String key(Imported imported) {
        return key(imported.source(), imported.originalId());
    }

    /** U+0000 cannot be in either, so it parts them. */
    static String key(String source, String originalId) {
        return source + '\0' + originalId;
    }

    private static Known toKnown(Readable row) {
        return new Known(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "number", Long.class),
                Rows.required(row, "theme", UUID.class));
    }

    record Known(UUID id, long number, UUID theme) {}

    /** What the source did to a contribution: refused it, or let its author withdraw it. */
    record Step(
            UUID contribution,
            State what,
            Instant at,
            @Nullable String ground,
            @Nullable String reason) {}
}
