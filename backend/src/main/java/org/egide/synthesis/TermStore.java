package org.egide.synthesis;

import java.util.List;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which words stand for which argument: those of its wording and of its excerpts, counted. */
@Repository
class TermStore {

    private static final String ADD = """
            INSERT INTO synthesis.term AS kept (space_id, term, argument, count)
            SELECT :space, w.lexeme, :argument, :sign * cardinality(w.positions)
              FROM synthesis.excerpt e, unnest(e.words) AS w
             WHERE e.space_id = :space AND e.id = :excerpt
                ON CONFLICT (space_id, term, argument) DO UPDATE SET count = kept.count + excluded.count
            """;

    /** The same for every living argument of an item. */
    private static final String ADD_OF_ITEM = """
            INSERT INTO synthesis.term AS kept (space_id, term, argument, count)
            SELECT :space, w.lexeme, t.argument, :sign * sum(cardinality(w.positions))
              FROM synthesis.attachment t
              JOIN synthesis.excerpt e ON e.space_id = t.space_id AND e.id = t.excerpt, unnest(e.words) AS w
             WHERE t.space_id = :space AND t.item = :item AND t.until IS NULL
             GROUP BY w.lexeme, t.argument ORDER BY t.argument, w.lexeme
                ON CONFLICT (space_id, term, argument) DO UPDATE SET count = kept.count + excluded.count
            """;

    /**
     * Living arguments by the words that they share with a text: the sum over these of how rare the word is among the
     * arguments, times how often the argument has it, saturated. Served by the primary key, for each word.
     */
    private static final String RANK = """
            SELECT a.number, r.shared
              FROM (SELECT argument, sum(weight) AS score,
                           array_agg(term ORDER BY weight DESC, term) AS shared
                      FROM (SELECT t.argument, t.term,
                                   ln(1 + (n.all_of_them - count(*) OVER w + 0.5) / (count(*) OVER w + 0.5))
                                       * t.count * 2.2 / (t.count + 1.2) AS weight
                              FROM synthesis.term t,
                                   (SELECT count(*) AS all_of_them FROM synthesis.argument
                                     WHERE space_id = :space AND state = 'LIVE') n
                             WHERE t.space_id = :space AND t.term = ANY(:terms) AND t.count > 0
                            WINDOW w AS (PARTITION BY t.term)) AS weighed
                     GROUP BY argument ORDER BY score DESC LIMIT :rows) r
              JOIN synthesis.argument a ON a.space_id = :space AND a.id = r.argument AND a.state = 'LIVE'
             ORDER BY r.score DESC, a.number
            """;

    private static final String CLEAR = """
            DELETE FROM synthesis.term WHERE space_id = :space AND argument = ANY(:arguments)
            """;

    private static final String BUILD = """
            INSERT INTO synthesis.term (space_id, term, argument, count)
            SELECT :space, lexeme, argument, sum(times)
              FROM (SELECT a.id AS argument, w.lexeme, cardinality(w.positions) AS times
                      FROM synthesis.argument a, unnest(a.words) AS w
                     WHERE a.space_id = :space AND a.id = ANY(:arguments) AND a.state = 'LIVE'
                    UNION ALL
                    SELECT t.argument, w.lexeme, cardinality(w.positions)
                      FROM synthesis.attachment t
                      JOIN synthesis.excerpt e ON e.space_id = t.space_id AND e.id = t.excerpt, unnest(e.words) AS w
                     WHERE t.space_id = :space AND t.argument = ANY(:arguments) AND t.until IS NULL) AS said
             GROUP BY lexeme, argument
            """;

    private final DatabaseClient db;

    TermStore(DatabaseClient db) {
        this.db = db;
    }

    /** Adds the words of an excerpt to an argument, or takes them away. */
    Mono<Void> add(SpaceId space, UUID argument, UUID excerpt, int sign) {
        return db.sql(ADD)
                .bind("space", space.value())
                .bind("argument", argument)
                .bind("excerpt", excerpt)
                .bind("sign", sign)
                .then();
    }

    /** Adds the words of the excerpts of an item to its arguments, or takes them away. */
    Mono<Void> addOfItem(SpaceId space, UUID item, int sign) {
        return db.sql(ADD_OF_ITEM)
                .bind("space", space.value())
                .bind("item", item)
                .bind("sign", sign)
                .then();
    }

    /** Counts the words of some arguments again; those that are not live have none. */
    Mono<Void> rebuild(SpaceId space, List<UUID> arguments) {
        return all(CLEAR, space, arguments).then(all(BUILD, space, arguments));
    }

    /** Living arguments that share some of these words, the likeliest first. */
    Mono<List<Ranked>> rank(SpaceId space, List<String> terms, int rows) {
        return db.sql(RANK)
                .bind("space", space.value())
                .bind("terms", terms.toArray(String[]::new))
                .bind("rows", rows)
                .map(row -> new Ranked(
                        Rows.required(row, "number", Long.class), Rows.required(row, "shared", String[].class)))
                .all()
                .collectList();
    }

    private Mono<Void> all(String sql, SpaceId space, List<UUID> arguments) {
        return db.sql(sql)
                .bind("space", space.value())
                .bind("arguments", arguments.toArray(UUID[]::new))
                .then();
    }

    /** An argument with the words that it shares, the most telling first. */
    record Ranked(long number, String[] shared) {}
}
