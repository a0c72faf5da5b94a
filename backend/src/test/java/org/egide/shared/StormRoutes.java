package org.egide.shared;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A route behind the shield, on the product's connections, and a bare one on connections of its own: it streams rows as
 * fast as its reader takes them, as any Spring application may, and is what the shield is there to prevent.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import({StormRoutes.Slow.class, StormRoutes.Routes.class})
class StormRoutes {

    static final int CONNECTIONS = 4;

    /** Work that takes its time in the database, in a transaction. */
    @Facade
    static class Slow {

        private final DatabaseClient db;
        private final TransactionalOperator transaction;
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();

        Slow(DatabaseClient db, TransactionalOperator transaction) {
            this.db = db;
            this.transaction = transaction;
        }

        public Mono<Integer> work() {
            return Mono.fromCallable(begun::incrementAndGet)
                    .flatMap(number -> db.sql("SELECT pg_sleep(0.3)").then().thenReturn(number))
                    .as(transaction::transactional)
                    .doOnSuccess(number -> done.incrementAndGet());
        }

        public int begun() {
            return begun.get();
        }

        public int done() {
            return done.get();
        }
    }

    /** Both routes. */
    @RestController
    static class Routes implements DisposableBean {

        private final Slow slow;
        private final ConnectionPool connections;
        private final DatabaseClient bare;

        Routes(Slow slow, Environment environment) {
            this.slow = slow;
            this.connections = connections(environment);
            this.bare = DatabaseClient.create(connections);
        }

        @GetMapping("/storm/shielded")
        Mono<Integer> shielded() {
            return slow.work();
        }

        @GetMapping("/storm/bare")
        Flux<Map<String, String>> bare() {
            return bare.sql("SELECT 'the words of row ' || i AS words FROM generate_series(1, 2000) AS i")
                    .map(row -> Map.of("words", Rows.required(row, "words", String.class)))
                    .all();
        }

        int connectionsInUseByTheBareRoute() {
            return connections.getMetrics().orElseThrow().acquiredSize();
        }

        private static ConnectionPool connections(Environment environment) {
            ConnectionFactoryOptions options = ConnectionFactoryOptions.parse(
                            environment.getRequiredProperty("spring.r2dbc.url"))
                    .mutate()
                    .option(ConnectionFactoryOptions.USER, environment.getRequiredProperty("spring.r2dbc.username"))
                    .option(ConnectionFactoryOptions.PASSWORD, environment.getRequiredProperty("spring.r2dbc.password"))
                    .build();
            return new ConnectionPool(ConnectionPoolConfiguration.builder(ConnectionFactories.get(options))
                    .initialSize(1)
                    .maxSize(CONNECTIONS)
                    .maxAcquireTime(Duration.ofSeconds(1))
                    .build());
        }

        @Override
        public void destroy() {
            connections.disposeLater().subscribe();
        }
    }
}
