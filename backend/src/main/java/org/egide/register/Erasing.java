package org.egide.register;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.moderation.Moderation;
import org.egide.shared.Conflict;
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
    static final String IDENTITY_ERASED = "contribution.identity-erased";

    private final ErasureStore store;
    private final Moves moves;
    private final Moderation moderation;
    private final Dependents dependents;
    private final Ledger ledger;

    Erasing(ErasureStore store, Moves moves, Moderation moderation, Dependents dependents, Ledger ledger) {
        this.store = store;
        this.moves = moves;
        this.moderation = moderation;
        this.dependents = dependents;
        this.ledger = ledger;
    }

    /** In the caller's transaction, once it is withdrawn. */
    Mono<Void> erase(SpaceId space, Whole whole) {
        return store.eraseWords(space, whole.id())
                .then(store.eraseRevisions(space, whole.id()))
                .then(store.eraseIdentity(space, whole.id()))
                .then(store.eraseReasons(space, whole.id()))
                .then(moderation.erase(space, whole.id()))
                .then(dependents.erased(space, whole.id()))
                .then(ledger.append(fact(space, ERASED, whole)));
    }

    /**
     * Destroys what is known of its author, in the caller's transaction; the words stay where they are. The log says it
     * once, also when nothing was known: whoever follows the contribution by mail is then forgotten too. Fails with
     * {@link Conflict} {@code changed-meanwhile}.
     */
    Mono<Void> eraseIdentity(SpaceId space, UUID id) {
        return moderation
                .eraseAuthor(space, id)
                .then(Mono.defer(() -> moves.get(space, id)))
                .flatMap(whole -> Mono.zip(store.eraseIdentity(space, id), eraseName(space, whole))
                        .filterWhen(erased ->
                                erased.getT1() + erased.getT2() > 0 ? Mono.just(true) : neverBefore(space, whole))
                        .flatMap(erased -> ledger.append(fact(space, IDENTITY_ERASED, whole))));
    }

    private Mono<Boolean> neverBefore(SpaceId space, Whole whole) {
        return ledger.history(space, whole.id())
                .map(events -> events.stream().noneMatch(event -> event.kind().equals(IDENTITY_ERASED)));
    }

    /** Its commitment stays in its place: without it the words could not be proved any more. */
    private Mono<Long> eraseName(SpaceId space, Whole whole) {
        String author = whole.author();
        if (author == null) {
            return Mono.just(0L);
        }
        byte[] salt = Objects.requireNonNull(whole.seal().author());
        String trace = Objects.requireNonNull(whole.content().authorCommitment(whole.seal()));
        return store.eraseName(space, whole, author, salt, trace)
                .filter(erased -> erased > 0)
                .switchIfEmpty(Mono.error(() -> new Conflict("changed-meanwhile")));
    }

    private static Fact fact(SpaceId space, String kind, Whole whole) {
        return new Fact(space, kind, whole.id(), Map.of("number", whole.number()));
    }
}
