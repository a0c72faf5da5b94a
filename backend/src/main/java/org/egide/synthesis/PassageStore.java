package org.egide.synthesis;

import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.egide.synthesis.Passage.Coder;
import org.egide.synthesis.Passages.Descent;
import org.egide.synthesis.Passages.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The whole coding of a consultation, a page at a time: through the views of the audience only. */
@Repository
class PassageStore {

    /** Served by {@code argument_number}. */
    private static final String ARGUMENTS = ArgumentStore.COLUMNS + """
             WHERE a.space_id = :space AND a.number > :after ORDER BY a.number LIMIT :rows
            """;

    /**
     * Served by {@code attachment_rank}. What was taken back from a living argument is told to the guarantors only; an
     * argument that is not live any more keeps those that it had.
     */
    private static final String PASSAGES = """
            SELECT e.argument, e.rank, e.id, e.source, e.item, e.label, e.revision, e.from_unit, e.to_unit, e.quote,
                   e.since, e.until, false AS mine,
                   CASE WHEN :named THEN e.by_account END AS account,
                   CASE WHEN :named THEN (SELECT x.by_name FROM synthesis.excerpt x
                                           WHERE x.space_id = e.space_id AND x.id = e.id) END AS coder
              FROM %s e
             WHERE e.space_id = :space AND (e.argument, e.rank) > (:argument, :rank)
               AND (:named OR e.until IS NULL
                    OR EXISTS (SELECT FROM synthesis.argument a
                                WHERE a.space_id = e.space_id AND a.id = e.argument AND a.state <> 'LIVE'))
             ORDER BY e.argument, e.rank LIMIT :rows
            """;

    private static final String DESCENTS = """
            SELECT l.before, l.after, l.how FROM synthesis.lineage l
             WHERE l.space_id = :space
               AND EXISTS (SELECT FROM %s a WHERE a.space_id = l.space_id AND a.id = l.after)
             ORDER BY l.before, l.after LIMIT 20000
            """;

    /** Served by {@code item_number}. */
    private static final String ITEMS = """
            SELECT contribution, number FROM synthesis.item
             WHERE space_id = :space AND admissible AND number > :after ORDER BY number LIMIT :rows
            """;

    /** Served by {@code item_number}. */
    private static final String NUMBERED = """
            SELECT contribution, number FROM synthesis.item
             WHERE space_id = :space AND number = ANY(:numbers) ORDER BY number LIMIT 1000
            """;

    private final DatabaseClient db;

    PassageStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Argument>> arguments(SpaceId space, Audience audience, long after, int rows) {
        return db.sql(ARGUMENTS.formatted(audience.arguments()))
                .bind("space", space.value())
                .bind("after", after)
                .bind("rows", rows)
                .map(ArgumentStore::toArgument)
                .all()
                .collectList();
    }

    Mono<List<Passage>> passages(SpaceId space, Audience audience, UUID argument, long rank, int rows) {
        return db.sql(PASSAGES.formatted(audience.excerpts()))
                .bind("space", space.value())
                .bind("named", audience == Audience.GUARANTORS)
                .bind("argument", argument)
                .bind("rank", rank)
                .bind("rows", rows)
                .map(PassageStore::toPassage)
                .all()
                .collectList();
    }

    Mono<List<Descent>> descents(SpaceId space, Audience audience) {
        return db.sql(DESCENTS.formatted(audience.arguments()))
                .bind("space", space.value())
                .map(row -> new Descent(
                        Rows.required(row, "before", UUID.class),
                        Rows.required(row, "after", UUID.class),
                        Lineage.How.valueOf(Rows.required(row, "how", String.class))))
                .all()
                .collectList();
    }

    Mono<List<Item>> items(SpaceId space, long after, int rows) {
        return db.sql(ITEMS)
                .bind("space", space.value())
                .bind("after", after)
                .bind("rows", rows)
                .map(PassageStore::toItem)
                .all()
                .collectList();
    }

    Mono<List<Item>> numbered(SpaceId space, List<Long> numbers) {
        return db.sql(NUMBERED)
                .bind("space", space.value())
                .bind("numbers", numbers.toArray(Long[]::new))
                .map(PassageStore::toItem)
                .all()
                .collectList();
    }

    private static Item toItem(Readable row) {
        return new Item(Rows.required(row, "contribution", UUID.class), Rows.required(row, "number", Long.class));
    }

    private static Passage toPassage(Readable row) {
        return new Passage(
                Rows.required(row, "argument", UUID.class),
                Rows.required(row, "rank", Long.class),
                ExcerptStore.toExcerpt(row),
                toCoder(row));
    }

    private static @Nullable Coder toCoder(Readable row) {
        String account = Rows.optional(row, "account", String.class);
        String name = Rows.optional(row, "coder", String.class);
        return account == null || name == null
                ? null
                : new Coder(UUID.nameUUIDFromBytes(("coder " + account).getBytes(StandardCharsets.UTF_8)), name);
    }
}
