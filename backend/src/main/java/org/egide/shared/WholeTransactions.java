package org.egide.shared;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionCallback;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Transactions that are carried out to their end once they began, whoever still waits for them.
 *
 * <p>A cancelled transaction is rolled back while work behind the {@link Shield} inside it goes on, on the same
 * connection: what that work writes next would be kept, outside any transaction. Requests are behind the shield as a
 * whole; scheduled work, which is cancelled when the application stops, is protected here.
 */
@Configuration(proxyBeanMethods = false)
class WholeTransactions {

    @Bean
    TransactionalOperator transactions(ReactiveTransactionManager manager) {
        return new Whole(TransactionalOperator.create(manager));
    }

    private record Whole(TransactionalOperator operator) implements TransactionalOperator {

        @Override
        public <T> Mono<T> transactional(Mono<T> work) {
            return Shield.toItsEnd(operator.transactional(work));
        }

        /** A stream may stop being read in its middle: its rows are collected inside a {@code Mono} instead. */
        @Override
        public <T> Flux<T> execute(TransactionCallback<T> action) {
            throw new UnsupportedOperationException("A transaction is a Mono.");
        }
    }
}
