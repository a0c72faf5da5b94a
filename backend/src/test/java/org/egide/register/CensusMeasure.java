package org.egide.register;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.egide.testing.Tampering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * How the time of a count grows from 10,000 to 100,000 contributions. Run by hand ({@code -Dtest=CensusMeasure});
 * {@code docs/performance.md} has what it gave.
 */
class CensusMeasure extends RegisterTest {

    private static final int ROUNDS = 9;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Censuses censuses;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TransactionalOperator transaction;

    @Test
    void tenTimesAsMany() {
        submit("Un modèle pour les autres, de la longueur d'une phrase ou deux comme on en écrit.");
        fill(2, 10_000);
        long few = measure("10,000");
        fill(10_001, 100_000);
        long many = measure("100,000");
        System.out.printf("ratio %.1f%n", (double) many / few);
    }

    /** Copies of the first, each with a step, nine in ten with an address and a commune. */
    private void fill(int from, int to) {
        run("""
                INSERT INTO register.contribution (space_id, id, number, kind, theme, body, commune, channel, state,
                       state_at, received_at, words, shuffle, entered_at, first_state, first_theme, first_kind)
                SELECT space_id, gen_random_uuid(), n, kind, theme, repeat(body, 6),
                       CASE WHEN n %% 10 > 0 THEN (62000 + n %% 800)::text END, channel, 'PUBLISHED',
                       state_at, received_at - n * interval '20 seconds', words, n + 1000000,
                       entered_at - n * interval '20 seconds', first_state, first_theme, first_kind
                  FROM register.contribution, generate_series(%d, %d) AS n
                 WHERE space_id = :space AND number = 1
                """.formatted(from, to));
        run("""
                INSERT INTO register.step (space_id, contribution, rank, what, at, state, theme, kind)
                SELECT space_id, id, 1, 'PUBLISHED', state_at, state, theme, kind FROM register.contribution
                 WHERE space_id = :space AND number BETWEEN %d AND %d
                """.formatted(from, to));
        run("""
                INSERT INTO register.identity (space_id, contribution, publish_name, email, language)
                SELECT space_id, id, false, 'p' || number %% 50000 || '@example.org', 'fr' FROM register.contribution
                 WHERE space_id = :space AND number BETWEEN %d AND %d AND number %% 10 > 0
                """.formatted(from, to));
        db.sql("VACUUM ANALYZE register.contribution").then().block();
        db.sql("ANALYZE register.step").then().block();
        db.sql("ANALYZE register.identity").then().block();
    }

    private void run(String sql) {
        Tampering.with(db, transaction, sql, Map.of("space", consultation.id().value()));
    }

    /** The median of some rounds, in nanoseconds. */
    private long measure(String size) {
        long[] census = new long[ROUNDS];
        long[] people = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            await(censuses.at(consultation.id(), clock.instant()));
            long between = System.nanoTime();
            await(censuses.people(consultation.id(), clock.instant()));
            census[i] = between - start;
            people[i] = System.nanoTime() - between;
        }
        Arrays.sort(census);
        Arrays.sort(people);
        System.out.printf(
                "%s: census %d ms, people %d ms%n",
                size,
                Duration.ofNanos(census[ROUNDS / 2]).toMillis(),
                Duration.ofNanos(people[ROUNDS / 2]).toMillis());
        return census[ROUNDS / 2] + people[ROUNDS / 2];
    }
}
