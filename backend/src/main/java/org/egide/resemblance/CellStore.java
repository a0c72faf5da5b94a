package org.egide.resemblance;

import java.util.List;
import org.egide.resemblance.ThemeWords.Cell;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.egide.similarity.DistinctiveWords.Count;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How many texts each cell has and how many of them use a word, in {@code resemblance.cell} and {@code .use}. */
@Repository
class CellStore {

    /** Served by the primary key: the cells of one axis stand together. */
    private static final String CELLS = """
            SELECT cell, texts FROM resemblance.cell
             WHERE space_id = :space AND cell > :from AND cell < :until AND texts >= :least
             ORDER BY cell DESC
             LIMIT 500
            """;

    /** Served by the primary key; communes are at most the perimeter's and some others. */
    private static final String TOTALS = """
            SELECT coalesce(sum(texts) FILTER (WHERE cell = :cell), 0)::bigint AS texts,
                   coalesce(sum(uses) FILTER (WHERE cell = :cell), 0)::bigint AS uses,
                   coalesce(sum(texts), 0)::bigint AS all_texts, coalesce(sum(uses), 0)::bigint AS all_uses
              FROM resemblance.cell
             WHERE space_id = :space AND cell > :from AND cell < :until
            """;

    /** Served by {@code use_most}: the words that most of the cell use. */
    private static final String WORDS = """
            SELECT word.shown, used.texts AS here, word.texts - used.texts AS elsewhere
              FROM (SELECT key, texts FROM resemblance.use
                     WHERE space_id = :space AND cell = :cell AND texts >= :least
                     ORDER BY texts DESC
                     LIMIT 3000) AS used
              JOIN resemblance.word AS word ON word.space_id = :space AND word.key = used.key
            """;

    private final DatabaseClient db;

    CellStore(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Cell>> cells(SpaceId space, Axis axis, int least) {
        return db.sql(CELLS)
                .bind("space", space.value())
                .bind("from", axis.cell(""))
                .bind("until", axis.end())
                .bind("least", least)
                .map(row -> new Cell(
                        Rows.required(row, "cell", String.class)
                                .substring(axis.cell("").length()),
                        Rows.required(row, "texts", Long.class)))
                .all()
                .collectList();
    }

    Mono<Totals> totals(SpaceId space, Axis axis, String value) {
        return db.sql(TOTALS)
                .bind("space", space.value())
                .bind("cell", axis.cell(value))
                .bind("from", axis.cell(""))
                .bind("until", axis.end())
                .map(row -> new Totals(
                        Rows.required(row, "texts", Long.class),
                        Rows.required(row, "uses", Long.class),
                        Rows.required(row, "all_texts", Long.class),
                        Rows.required(row, "all_uses", Long.class)))
                .one();
    }

    Mono<List<Count>> words(SpaceId space, Axis axis, String value, int least) {
        return db.sql(WORDS)
                .bind("space", space.value())
                .bind("cell", axis.cell(value))
                .bind("least", least)
                .map(row -> new Count(
                        Rows.required(row, "shown", String.class),
                        Rows.required(row, "here", Long.class),
                        Rows.required(row, "elsewhere", Long.class)))
                .all()
                .collectList();
    }

    /** Texts and their different words, of a cell and of its whole axis. */
    record Totals(long texts, long uses, long allTexts, long allUses) {}
}
