package org.egide.register;

import java.util.Map;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.moderation.Moderation;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Destroys the words of a contribution, what opens their commitment, and what is known of their author. Its number, its
 * dates and its entries in the log stay: their proofs hold, and say nothing of anybody any more.
 */
@Component
class Erasing {

    static final String ERASED = "contribution.erased";

    private final ErasureStore store;
    private final Moderation moderation;
    private final Ledger ledger;

    Erasing(ErasureStore store, Moderation moderation, Ledger ledger) {
        this.store = store;
        this.moderation = moderation;
        this.ledger = ledger;
    }

    /** In the caller's transaction, once it is withdrawn. */
    Mono<Void> erase(SpaceId space, Whole whole) {
        return store.eraseWords(space, whole.id())
                .then(store.eraseRevisions(space, whole.id()))
                .then(store.eraseIdentity(space, whole.id()))
                .then(store.eraseReasons(space, whole.id()))
                .then(moderation.erase(space, whole.id()))
                .then(ledger.append(new Fact(space, ERASED, whole.id(), Map.of("number", whole.number()))));
    }
}
