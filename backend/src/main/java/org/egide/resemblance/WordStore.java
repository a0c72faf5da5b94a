package org.egide.resemblance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How many texts use each word, in all and in each cell, in {@code resemblance.word}, {@code .use}, {@code .cell}. */
@Repository
class WordStore {

    private static final String ADD = """
            INSERT INTO resemblance.word AS word (space_id, key, stem, shown, texts)
            SELECT :space, key, min(stem), min(shown), count(*)
              FROM unnest(:keys::bigint[], :stems::text[], :shown::text[]) AS used (key, stem, shown)
             GROUP BY key ORDER BY key
                ON CONFLICT (space_id, key) DO UPDATE SET texts = word.texts + excluded.texts
            """;

    private static final String TAKE_AWAY = """
            UPDATE resemblance.word SET texts = word.texts - gone.texts
              FROM (SELECT key, count(*) AS texts FROM resemblance.text CROSS JOIN unnest(keys) AS key
                     WHERE space_id = :space AND contribution = ANY(:contributions) GROUP BY key) AS gone
             WHERE space_id = :space AND word.key = gone.key
            """;

    private static final String USES = """
            INSERT INTO resemblance.use AS used (space_id, cell, key, texts)
            SELECT :space, cell, key, :sign * count(*)
              FROM resemblance.text CROSS JOIN unnest(cells) AS cell CROSS JOIN unnest(keys) AS key
             WHERE space_id = :space AND contribution = ANY(:contributions)
             GROUP BY cell, key ORDER BY cell, key
                ON CONFLICT (space_id, cell, key) DO UPDATE SET texts = used.texts + excluded.texts
            """;

    private static final String CELLS = """
            INSERT INTO resemblance.cell AS cell (space_id, cell, texts, uses)
            SELECT :space, name, :sign * count(*), :sign * sum(cardinality(keys))
              FROM resemblance.text CROSS JOIN unnest(cells) AS name
             WHERE space_id = :space AND contribution = ANY(:contributions)
             GROUP BY name ORDER BY name
                ON CONFLICT (space_id, cell) DO UPDATE
               SET texts = cell.texts + excluded.texts, uses = cell.uses + excluded.uses
            """;

    /** Served by {@code word_gone}. */
    private static final String FORGET_WORDS = "DELETE FROM resemblance.word WHERE space_id = :space AND texts <= 0";

    /** Served by {@code use_gone}. */
    private static final String FORGET_USES = "DELETE FROM resemblance.use WHERE space_id = :space AND texts <= 0";

    /** Served by the primary key. */
    private static final String HOLDING = """
            SELECT key, texts FROM resemblance.word WHERE space_id = :space AND key = ANY(:keys)
            """;

    private final DatabaseClient db;

    WordStore(DatabaseClient db) {
        this.db = db;
    }

    /** Counts the words of texts in, and their uses in the cells, once the texts are there. */
    Mono<Void> add(SpaceId space, List<IndexedText> texts) {
        List<String> stems = texts.stream()
                .flatMap(text -> text.terms().uses().keySet().stream())
                .toList();
        List<String> shown = texts.stream()
                .flatMap(text -> text.terms().shown().values().stream())
                .toList();
        List<Long> keys =
                texts.stream().flatMap(text -> text.keys(space).stream()).toList();
        List<UUID> contributions = texts.stream().map(IndexedText::id).toList();
        return db.sql(ADD)
                .bind("space", space.value())
                .bind("keys", keys.toArray(Long[]::new))
                .bind("stems", stems.toArray(String[]::new))
                .bind("shown", shown.toArray(String[]::new))
                .then()
                .then(Mono.defer(() -> move(USES, space, contributions, 1)))
                .then(Mono.defer(() -> move(CELLS, space, contributions, 1)));
    }

    /** Counts them out, before the texts go. */
    Mono<Void> takeAway(SpaceId space, List<UUID> contributions) {
        return db.sql(TAKE_AWAY)
                .bind("space", space.value())
                .bind("contributions", contributions.toArray(UUID[]::new))
                .then()
                .then(Mono.defer(() -> move(USES, space, contributions, -1)))
                .then(Mono.defer(() -> move(CELLS, space, contributions, -1)));
    }

    private Mono<Void> move(String sql, SpaceId space, List<UUID> contributions, int sign) {
        return db.sql(sql)
                .bind("space", space.value())
                .bind("contributions", contributions.toArray(UUID[]::new))
                .bind("sign", sign)
                .then();
    }

    /** Destroys the words that no text uses any more. */
    Mono<Void> forget(SpaceId space) {
        return db.sql(FORGET_WORDS)
                .bind("space", space.value())
                .then()
                .then(db.sql(FORGET_USES).bind("space", space.value()).then());
    }

    /** How many texts use each of these words; a word that none uses is left out. */
    Mono<Map<Long, Long>> holding(SpaceId space, List<Long> keys) {
        return db.sql(HOLDING)
                .bind("space", space.value())
                .bind("keys", keys.toArray(Long[]::new))
                .map(row -> Map.entry(Rows.required(row, "key", Long.class), Rows.required(row, "texts", Long.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
