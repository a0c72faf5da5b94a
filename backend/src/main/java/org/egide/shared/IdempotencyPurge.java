package org.egide.shared;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets idempotency keys once they are older than 24 hours. */
@Component
class IdempotencyPurge {

    private final IdempotencyStore store;

    IdempotencyPurge(IdempotencyStore store) {
        this.store = store;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    Mono<Void> purge() {
        return store.purge().repeat().takeUntil(purged -> purged == 0).then();
    }
}
