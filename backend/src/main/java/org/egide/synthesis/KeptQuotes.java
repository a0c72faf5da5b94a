package org.egide.synthesis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.register.Dependent;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.egide.synthesis.StandingStore.Placed;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps the synthesis as the register stands: which contributions are to be read, and quotes that never tell more than
 * what the public may read.
 */
@Component
class KeptQuotes implements Dependent {

    private final StandingStore store;
    private final TermStore terms;
    private final Clock clock;

    KeptQuotes(StandingStore store, TermStore terms, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public Mono<Void> stand(SpaceId space, List<Standing> contributions) {
        return store.hold(space, contributions.stream().map(Standing::id).toList())
                .flatMap(held -> held == 0 ? Mono.empty() : store.count(space, contributions))
                .then(Mono.defer(() -> move(space, contributions)));
    }

    private Mono<Void> move(SpaceId space, List<Standing> contributions) {
        Instant at = Times.now(clock);
        Mono<Void> standing = contributions.stream().anyMatch(Standing::published)
                ? store.stand(space, contributions, at)
                : Mono.empty();
        return contributions.stream().allMatch(Standing::published)
                ? standing
                : standing.then(store.fall(space, contributions, at));
    }

    @Override
    public Mono<Void> reworded(SpaceId space, UUID contribution, String before, String after) {
        return before.equals(after)
                ? Mono.empty()
                : store.hold(space, List.of(contribution))
                        .then(Mono.defer(() -> store.quotes(space, contribution)))
                        .filter(quotes -> !quotes.isEmpty())
                        .flatMap(quotes -> requote(space, contribution, follow(quotes, before, after)));
    }

    private static List<Placed> follow(List<Placed> quotes, String before, String after) {
        return quotes.stream()
                .map(one -> Anchors.follow(before, after, one.span())
                        .map(span -> new Placed(one.id(), span, span.of(after)))
                        .orElseGet(() -> new Placed(one.id(), one.span(), null)))
                .toList();
    }

    private Mono<Void> requote(SpaceId space, UUID contribution, List<Placed> placed) {
        return terms.addOfItem(space, contribution, -1)
                .then(store.requote(space, placed))
                .then(terms.addOfItem(space, contribution, 1));
    }

    @Override
    public Mono<Void> erased(SpaceId space, UUID contribution) {
        return store.hold(space, List.of(contribution))
                .then(terms.addOfItem(space, contribution, -1))
                .then(store.erase(space, contribution));
    }
}
