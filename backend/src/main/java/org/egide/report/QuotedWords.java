package org.egide.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.egide.register.Dependent;
import org.egide.report.Quote.Why;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps editions as the register stands: in the transaction that takes words from the public, what quotes them is
 * marked, and shows no more (decision 64). A report that is being frozen is held off meanwhile.
 */
@Component
class QuotedWords implements Dependent {

    private final LossStore store;
    private final Clock clock;

    QuotedWords(LossStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Mono<Void> stand(SpaceId space, List<Standing> contributions) {
        List<UUID> shown = ids(contributions, true);
        List<UUID> hidden = ids(contributions, false);
        Mono<Void> back = shown.isEmpty() ? Mono.empty() : store.findAgain(space, shown);
        return hidden.isEmpty()
                ? back
                : back.then(store.disturb(space)).then(store.lose(space, hidden, Why.HIDDEN, Times.now(clock)));
    }

    private static List<UUID> ids(List<Standing> contributions, boolean published) {
        return contributions.stream()
                .filter(one -> one.published() == published)
                .map(Standing::id)
                .toList();
    }

    @Override
    public Mono<Void> reworded(SpaceId space, UUID contribution, String before, String after) {
        return store.disturb(space)
                .then(store.reword(space, contribution, hash(before), hash(after), Times.now(clock)));
    }

    /** A title that comes back is not known again: the next edition shows it. */
    @Override
    public Mono<Void> retitled(SpaceId space, UUID contribution) {
        return store.disturb(space).then(store.lose(space, List.of(contribution), Why.REWORDED, Times.now(clock)));
    }

    private static byte[] hash(String words) {
        return Sha256.of(words.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Mono<Void> erased(SpaceId space, UUID contribution) {
        return store.disturb(space).then(store.lose(space, List.of(contribution), Why.ERASED, Times.now(clock)));
    }
}
