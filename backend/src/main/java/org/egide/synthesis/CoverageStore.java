package org.egide.synthesis;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How much was read: counts that are kept, never scanned. */
@Repository
class CoverageStore {

    private static final String SUMS = """
            sum(admissible)::bigint AS admissible, sum(read)::bigint AS read, sum(attached)::bigint AS attached,
            sum(aside)::bigint AS aside, sum(settled)::bigint AS settled
            """;

    /** At most one row for each theme, channel and week. */
    private static final String ALL = """
            SELECT theme, channel, week, admissible, read, attached, aside, settled
              FROM synthesis.coverage WHERE space_id = :space AND admissible > 0
             ORDER BY theme, channel, week LIMIT 20000
            """;

    private static final String TOTAL = "SELECT " + SUMS + " FROM synthesis.coverage WHERE space_id = :space";

    /** Served by the primary key: every change until then, of one theme, channel and week after the other. */
    private static final String ALL_AS_OF = """
            SELECT theme, channel, week, %s
              FROM synthesis.coverage_move WHERE space_id = :space AND at <= :at
             GROUP BY theme, channel, week HAVING sum(admissible) > 0
             ORDER BY theme, channel, week LIMIT 20000
            """.formatted(SUMS);

    /** Served by the primary key. */
    private static final String TOTAL_AS_OF = "SELECT " + SUMS + """
             FROM synthesis.coverage_move WHERE space_id = :space AND at <= :at
            """;

    /** Served by {@code item_remaining}. */
    private static final String REMAINING = """
            SELECT number, theme, readers > 0 AS read FROM synthesis.item
             WHERE space_id = :space AND admissible AND NOT settled AND number > :after
             ORDER BY number LIMIT :rows
            """;

    /** Of the contributions drawn for it, at most 2,000: the first two readers, and what each attached. */
    private static final String AGREEMENT = """
            WITH pairs AS (
                SELECT r.contribution, (array_agg(r.account ORDER BY r.at))[1] AS a,
                       (array_agg(r.account ORDER BY r.at))[2] AS b
                  FROM (SELECT contribution, revision FROM synthesis.item
                         WHERE space_id = :space AND admissible AND sampled AND readers > 1
                         ORDER BY number LIMIT 2000) i
                  JOIN synthesis.reading r
                    ON r.space_id = :space AND r.contribution = i.contribution AND r.revision = i.revision
                 GROUP BY r.contribution
            ), codes AS (
                SELECT p.contribution, t.argument, bool_or(e.by_account = p.a) AS a, bool_or(e.by_account = p.b) AS b
                  FROM pairs p
                  JOIN synthesis.attachment t ON t.space_id = :space AND t.item = p.contribution AND t.until IS NULL
                  JOIN synthesis.excerpt e ON e.space_id = :space AND e.id = t.excerpt AND e.by_account IN (p.a, p.b)
                 GROUP BY p.contribution, t.argument
            )
            SELECT (SELECT count(*) FROM pairs) AS contributions, count(DISTINCT argument) AS arguments,
                   count(*) FILTER (WHERE a AND b) AS agreed, count(*) FILTER (WHERE a AND NOT b) AS first_only,
                   count(*) FILTER (WHERE b AND NOT a) AS second_only
              FROM codes
            """;

    private final DatabaseClient db;

    CoverageStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Cell>> all(SpaceId space) {
        return db.sql(ALL)
                .bind("space", space.value())
                .map(CoverageStore::toCell)
                .all()
                .collectList();
    }

    /** The counts as they were at an instant. */
    Mono<List<Cell>> all(SpaceId space, Instant at) {
        return db.sql(ALL_AS_OF)
                .bind("space", space.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map(CoverageStore::toCell)
                .all()
                .collectList();
    }

    Mono<Covered> total(SpaceId space, Instant at) {
        return db.sql(TOTAL_AS_OF)
                .bind("space", space.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map(CoverageStore::toCount)
                .one();
    }

    private static Cell toCell(Readable row) {
        return new Cell(
                Rows.required(row, "theme", UUID.class),
                Rows.required(row, "channel", String.class),
                Rows.required(row, "week", LocalDate.class),
                toCount(row));
    }

    Mono<Covered> total(SpaceId space) {
        return db.sql(TOTAL)
                .bind("space", space.value())
                .map(CoverageStore::toCount)
                .one();
    }

    Mono<List<Remaining>> remaining(SpaceId space, long after, int rows) {
        return db.sql(REMAINING)
                .bind("space", space.value())
                .bind("after", after)
                .bind("rows", rows)
                .map(row -> new Remaining(
                        Rows.required(row, "number", Long.class),
                        Rows.required(row, "theme", UUID.class),
                        Rows.required(row, "read", Boolean.class)))
                .all()
                .collectList();
    }

    Mono<Agreement> agreement(SpaceId space) {
        return db.sql(AGREEMENT)
                .bind("space", space.value())
                .map(row -> new Agreement(
                        Rows.required(row, "contributions", Long.class),
                        Rows.required(row, "arguments", Long.class),
                        Rows.required(row, "agreed", Long.class),
                        Rows.required(row, "first_only", Long.class),
                        Rows.required(row, "second_only", Long.class)))
                .one();
    }

    private static Covered toCount(Readable row) {
        return new Covered(
                number(row, "admissible"),
                number(row, "read"),
                number(row, "attached"),
                number(row, "aside"),
                number(row, "settled"));
    }

    private static long number(Readable row, String column) {
        Long value = Rows.optional(row, column, Long.class);
        return value == null ? 0 : value;
    }

    /** The count of a theme, a channel and a week. */
    record Cell(UUID theme, String channel, LocalDate week, Covered covered) {}
}
