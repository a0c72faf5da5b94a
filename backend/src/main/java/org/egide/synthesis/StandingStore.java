package org.egide.synthesis;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.egide.register.Dependent.Standing;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What the synthesis keeps of contributions, moved in the transactions that move them. */
@Repository
class StandingStore {

    /** Arguments before items, as whoever attaches does: two that meet never wait for each other in a ring. */
    private static final String HOLD = """
            SELECT id FROM synthesis.argument
             WHERE space_id = :space
               AND id IN (SELECT argument FROM synthesis.attachment
                           WHERE space_id = :space AND item = ANY(:ids) AND until IS NULL)
             ORDER BY id FOR NO KEY UPDATE
            """;

    private static final String COUNT = """
            UPDATE synthesis.argument a SET contributions = a.contributions + m.change
              FROM (SELECT t.argument, sum(CASE WHEN s.published THEN 1 ELSE -1 END) AS change
                      FROM unnest(:ids::uuid[], :published::boolean[]) AS s (id, published)
                      JOIN synthesis.item i
                        ON i.space_id = :space AND i.contribution = s.id AND i.admissible <> s.published
                      JOIN (SELECT DISTINCT argument, item FROM synthesis.attachment
                             WHERE space_id = :space AND item = ANY(:ids) AND until IS NULL) t ON t.item = s.id
                     GROUP BY t.argument) m
             WHERE a.space_id = :space AND a.id = m.argument
            """;

    /** Words that their author corrected are to be read again. */
    private static final String STAND = """
            INSERT INTO synthesis.item AS item (space_id, contribution, number, theme, channel, week, revision,
                                                admissible, sampled, moved_at)
            SELECT :space, id, number, theme, channel, week, revision, true, sampled, :at
              FROM unnest(:ids::uuid[], :numbers::bigint[], :themes::uuid[], :channels::text[], :weeks::date[],
                          :revisions::int[], :sampled::boolean[], :published::boolean[])
                   AS s (id, number, theme, channel, week, revision, sampled, published)
             WHERE published ORDER BY number
                ON CONFLICT (space_id, contribution) DO UPDATE
               SET theme = excluded.theme, channel = excluded.channel, admissible = true, revision = excluded.revision,
                   moved_at = excluded.moved_at,
                   readers = CASE WHEN item.revision = excluded.revision THEN item.readers ELSE 0 END,
                   aside = CASE WHEN item.revision = excluded.revision THEN item.aside END,
                   aside_note = CASE WHEN item.revision = excluded.revision THEN item.aside_note END,
                   aside_at = CASE WHEN item.revision = excluded.revision THEN item.aside_at END
            """;

    private static final String FALL = """
            UPDATE synthesis.item i SET admissible = false, theme = s.theme, moved_at = :at
              FROM unnest(:ids::uuid[], :themes::uuid[], :published::boolean[]) AS s (id, theme, published)
             WHERE i.space_id = :space AND i.contribution = s.id AND NOT s.published
            """;

    /** Served by {@code excerpt_item}. */
    private static final String QUOTES = """
            SELECT id, from_unit, to_unit FROM synthesis.excerpt
             WHERE space_id = :space AND item = :item AND quote IS NOT NULL
             ORDER BY id LIMIT 1000 FOR UPDATE
            """;

    private static final String REQUOTE = """
            UPDATE synthesis.excerpt e SET from_unit = q.f, to_unit = q.t, quote = q.quote, words = q.words::tsvector
              FROM unnest(:ids::uuid[], :froms::int[], :tos::int[], :quotes::text[], :vectors::text[])
                   AS q (id, f, t, quote, words)
             WHERE e.space_id = :space AND e.id = q.id
            """;

    private static final String ERASE = """
            UPDATE synthesis.excerpt SET quote = NULL, words = '' WHERE space_id = :space AND item = :item
            """;

    /** A guarantor's note may quote the words. */
    private static final String ERASE_NOTE = """
            UPDATE synthesis.item SET aside_note = CASE WHEN aside = 'OTHER' THEN '–' END
             WHERE space_id = :space AND contribution = :item AND aside_note IS NOT NULL
            """;

    private final DatabaseClient db;

    StandingStore(DatabaseClient db) {
        this.db = db;
    }

    /** Holds the arguments that some items speak for; how many. */
    Mono<Long> hold(SpaceId space, List<UUID> ids) {
        return db.sql(HOLD)
                .bind("space", space.value())
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> Rows.required(row, "id", UUID.class))
                .all()
                .count();
    }

    /** Counts for their arguments contributions that the public reads from now on, or no longer. */
    Mono<Void> count(SpaceId space, List<Standing> all) {
        return db.sql(COUNT)
                .bind("space", space.value())
                .bind("ids", all.stream().map(Standing::id).toArray(UUID[]::new))
                .bind("published", all.stream().map(Standing::published).toArray(Boolean[]::new))
                .then();
    }

    Mono<Void> stand(SpaceId space, List<Standing> all, Instant at) {
        return db.sql(STAND)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("space", space.value())
                .bind("ids", all.stream().map(Standing::id).toArray(UUID[]::new))
                .bind("numbers", all.stream().map(Standing::number).toArray(Long[]::new))
                .bind("themes", all.stream().map(Standing::theme).toArray(UUID[]::new))
                .bind("channels", all.stream().map(one -> one.channel().name()).toArray(String[]::new))
                .bind("weeks", all.stream().map(StandingStore::week).toArray(LocalDate[]::new))
                .bind("revisions", all.stream().map(Standing::revision).toArray(Integer[]::new))
                .bind("sampled", all.stream().map(StandingStore::isSampled).toArray(Boolean[]::new))
                .bind("published", all.stream().map(Standing::published).toArray(Boolean[]::new))
                .then();
    }

    Mono<Void> fall(SpaceId space, List<Standing> all, Instant at) {
        return db.sql(FALL)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("space", space.value())
                .bind("ids", all.stream().map(Standing::id).toArray(UUID[]::new))
                .bind("themes", all.stream().map(Standing::theme).toArray(UUID[]::new))
                .bind("published", all.stream().map(Standing::published).toArray(Boolean[]::new))
                .then();
    }

    private static LocalDate week(Standing one) {
        return LocalDate.ofInstant(one.receivedAt(), Times.LEGAL_ZONE)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** One in ten, by the random part of its id, which nobody chooses. */
    static boolean isSampled(Standing one) {
        return Long.remainderUnsigned(one.id().getLeastSignificantBits(), 10) == 0;
    }

    /** The excerpts of an item that have their words, held. */
    Mono<List<Placed>> quotes(SpaceId space, UUID item) {
        return db.sql(QUOTES)
                .bind("space", space.value())
                .bind("item", item)
                .map(row -> new Placed(
                        Rows.required(row, "id", UUID.class),
                        new Span(
                                Rows.required(row, "from_unit", Integer.class),
                                Rows.required(row, "to_unit", Integer.class)),
                        null))
                .all()
                .collectList();
    }

    @SuppressWarnings("NullAway") // arrays of a column may hold nulls
    Mono<Void> requote(SpaceId space, List<Placed> placed) {
        return db.sql(REQUOTE)
                .bind("space", space.value())
                .bind("ids", placed.stream().map(Placed::id).toArray(UUID[]::new))
                .bind("froms", placed.stream().map(one -> one.span().from()).toArray(Integer[]::new))
                .bind("tos", placed.stream().map(one -> one.span().to()).toArray(Integer[]::new))
                .bind("quotes", placed.stream().map(Placed::quote).toArray(String[]::new))
                .bind("vectors", placed.stream().map(Placed::vector).toArray(String[]::new))
                .then();
    }

    Mono<Void> erase(SpaceId space, UUID item) {
        return run(ERASE, space, item).then(run(ERASE_NOTE, space, item));
    }

    private Mono<Void> run(String sql, SpaceId space, UUID item) {
        return db.sql(sql).bind("space", space.value()).bind("item", item).then();
    }

    /** An excerpt with where it lies and its words, null once they are gone. */
    record Placed(UUID id, Span span, @Nullable String quote) {

        String vector() {
            return quote == null ? "" : Terms.vector(quote);
        }
    }
}
