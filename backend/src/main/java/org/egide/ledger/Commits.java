package org.egide.ledger;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** Counts the transactions of this process that changed something, each once it has ended. */
@Component
class Commits {

    private final AtomicLong ended = new AtomicLong();

    long count() {
        return ended.get();
    }

    /** Counts the caller's transaction when it ends, whatever its end; at once when there is none. */
    Mono<Void> countCurrent() {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> transaction.registerSynchronization(new End()))
                .onErrorResume(NoTransactionException.class, none -> Mono.fromRunnable(ended::incrementAndGet))
                .then();
    }

    private final class End implements TransactionSynchronization {

        @Override
        public Mono<Void> afterCompletion(int status) {
            return Mono.fromRunnable(ended::incrementAndGet);
        }
    }
}
