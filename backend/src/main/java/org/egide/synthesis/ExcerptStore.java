package org.egide.synthesis;

import io.r2dbc.spi.Readable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Excerpts as somebody may read them: through the views of their audience only. */
@Repository
class ExcerptStore {

    private static final String COLUMNS = """
            SELECT e.id, e.source, e.item, e.label, e.revision, e.from_unit, e.to_unit, e.quote, e.since, e.until,
                   e.by_account = :account AS mine, e.rank
            """;

    /** Served by {@code attachment_rank}. */
    private static final String OF_ARGUMENT = COLUMNS + """
              FROM %s e
             WHERE e.space_id = :space AND e.argument = :argument AND e.rank > :after
               AND (:ended OR e.until IS NULL)
             ORDER BY e.rank LIMIT :rows
            """;

    /** Served by {@code attachment_rank}, argument by argument. */
    private static final String OF_ARGUMENTS = """
            SELECT asked.argument, e.id, e.source, e.item, e.label, e.revision, e.from_unit, e.to_unit, e.quote,
                   e.since, e.until, false AS mine
              FROM unnest(:arguments::uuid[]) WITH ORDINALITY AS asked (argument, place)
             CROSS JOIN LATERAL (
                   SELECT * FROM %s e
                    WHERE e.space_id = :space AND e.argument = asked.argument AND e.until IS NULL
                      AND e.quote IS NOT NULL
                    ORDER BY (e.label = ANY(:first::text[])) DESC, e.rank LIMIT :each) AS e
             ORDER BY asked.place, e.rank LIMIT :rows
            """;

    /** Served by {@code attachment_item}. */
    private static final String OF_ITEM = COLUMNS + """
                 , a.id AS argument_id, a.number, a.theme, a.stance, a.parent, a.wording, a.state, a.reason, a.version,
                   a.contributions, a.made_at, a.changed_at
              FROM %s e JOIN %s a ON a.space_id = e.space_id AND a.id = e.argument
             WHERE e.space_id = :space AND e.item = :item
             ORDER BY e.until IS NOT NULL, a.number, e.from_unit LIMIT 200
            """;

    private final DatabaseClient db;

    ExcerptStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Ranked>> ofArgument(SpaceId space, Audience audience, Asked asked, long after, int rows) {
        return db.sql(OF_ARGUMENT.formatted(audience.excerpts()))
                .bind("space", space.value())
                .bind("argument", asked.id())
                .bind("account", asked.account())
                .bind("ended", asked.ended())
                .bind("after", after)
                .bind("rows", rows)
                .map(row -> new Ranked(Rows.required(row, "rank", Long.class), toExcerpt(row)))
                .all()
                .collectList();
    }

    /** Of each argument, at most so many that speak for it now and can be read. */
    Mono<Map<UUID, List<Excerpt>>> ofArguments(
            SpaceId space, Audience audience, List<UUID> arguments, List<String> first, int each) {
        return db.sql(OF_ARGUMENTS.formatted(audience.excerpts()))
                .bind("space", space.value())
                .bind("arguments", arguments.toArray(UUID[]::new))
                .bind("first", first.toArray(String[]::new))
                .bind("each", each)
                .bind("rows", arguments.size() * each)
                .map(row -> Map.entry(Rows.required(row, "argument", UUID.class), toExcerpt(row)))
                .all()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Mono<List<Attached>> ofItem(SpaceId space, Audience audience, UUID item, String account) {
        return db.sql(OF_ITEM.formatted(audience.excerpts(), audience.arguments()))
                .bind("space", space.value())
                .bind("item", item)
                .bind("account", account)
                .map(row -> new Attached(toArgument(row), toExcerpt(row)))
                .all()
                .collectList();
    }

    private static Argument toArgument(Readable row) {
        Argument read = ArgumentStore.toArgument(row);
        return new Argument(
                Rows.required(row, "argument_id", UUID.class),
                read.number(),
                read.theme(),
                read.stance(),
                read.parent(),
                read.wording(),
                read.state(),
                read.reason(),
                read.version(),
                read.contributions(),
                read.madeAt(),
                read.changedAt());
    }

    static Excerpt toExcerpt(Readable row) {
        return new Excerpt(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "source", String.class),
                Rows.required(row, "item", UUID.class),
                Rows.required(row, "label", String.class),
                Rows.required(row, "revision", Integer.class),
                Rows.required(row, "from_unit", Integer.class),
                Rows.required(row, "to_unit", Integer.class),
                Rows.optional(row, "quote", String.class),
                Rows.instant(row, "since"),
                Rows.optionalInstant(row, "until"),
                Rows.required(row, "mine", Boolean.class));
    }

    /**
     * Whose excerpts.
     *
     * @param id the argument's id
     * @param account of whoever asks, empty for the public
     * @param ended whether those that no longer speak for it are told too
     */
    record Asked(UUID id, String account, boolean ended) {}

    /** An excerpt at its place in the list. */
    record Ranked(long rank, Excerpt excerpt) {}
}
