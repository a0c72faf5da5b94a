package org.egide.resemblance;

import java.util.List;
import java.util.UUID;
import org.egide.register.Kind;
import org.egide.shared.Rows;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which texts share the rare words of another, in {@code resemblance.text}. */
@Repository
class SimilarStore {

    /** Served by {@code text_keys}; a bounded number of texts is weighed, by the words that they share. */
    private static final String SHARING = """
            SELECT contribution FROM (
                SELECT contribution, number,
                       (SELECT sum(weight) FROM unnest(:keys::bigint[], :weights::float8[]) AS asked (key, weight)
                         WHERE asked.key = ANY(near.keys)) / (20 + near.words) AS score
                  FROM (SELECT contribution, number, keys, words FROM resemblance.text
                         WHERE space_id = :space AND keys %s :rare::bigint[] AND (:kind = '' OR kind = :kind)
                         LIMIT 2000) AS near) AS weighed
             ORDER BY score DESC, number
             LIMIT :rows
            """;

    private static final String ANY_OF = SHARING.formatted("&&");
    private static final String ALL_OF = SHARING.formatted("@>");

    private final DatabaseClient db;

    SimilarStore(DatabaseClient db) {
        this.db = db;
    }

    /**
     * Texts that share words with what is asked, the most likely first.
     *
     * @param asked the words
     * @param kind the kind of contributions, null for all
     */
    Mono<List<UUID>> sharing(SpaceId space, Asked asked, @Nullable Kind kind, int rows) {
        return db.sql(asked.all() ? ALL_OF : ANY_OF)
                .bind("space", space.value())
                .bind("keys", asked.keys().toArray(Long[]::new))
                .bind("weights", asked.weights().toArray(Double[]::new))
                .bind("rare", asked.rare().toArray(Long[]::new))
                .bind("kind", kind == null ? "" : kind.name())
                .bind("rows", rows)
                .map(row -> Rows.required(row, "contribution", UUID.class))
                .all()
                .collectList();
    }

    /**
     * What texts must share.
     *
     * @param keys the words that count
     * @param weights how much each counts
     * @param rare the words that are looked up
     * @param all whether a text must use all of these, and not only one
     */
    record Asked(List<Long> keys, List<Double> weights, List<Long> rare, boolean all) {}
}
