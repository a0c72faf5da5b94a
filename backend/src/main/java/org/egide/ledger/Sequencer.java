package org.egide.ledger;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Gives each event its gapless position in the log of its space, in batches, at least once a second.
 *
 * <p>One replica at a time (an advisory lock held by the transaction): a batch is wholly placed or not at all, so that
 * a crash leaves neither gap nor double.
 */
@Component
class Sequencer {

    private static final int BATCH = 5_000;

    private final SequencerStore store;
    private final TransactionalOperator transaction;

    Sequencer(SequencerStore store, TransactionalOperator transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /** Places every event that waits. */
    @Scheduled(fixedDelayString = "${egide.ledger.sequencing-interval:PT0.25S}")
    Mono<Void> placeAll() {
        return placeBatch().repeat().takeUntil(placed -> placed < BATCH).then();
    }

    private Mono<Long> placeBatch() {
        return store.tryLock().flatMap(this::placeIfLocked).as(transaction::transactional);
    }

    private Mono<Long> placeIfLocked(boolean locked) {
        return locked ? store.place(BATCH) : Mono.just(0L);
    }
}
