package org.egide.register;

import java.util.List;
import java.util.UUID;
import org.egide.register.Dependent.Standing;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The parts above that keep something of contributions, told one after another. */
@Component
class Dependents {

    private final List<Dependent> all;

    Dependents(List<Dependent> all) {
        this.all = all;
    }

    Mono<Void> stand(SpaceId space, List<Standing> contributions) {
        return contributions.isEmpty()
                ? Mono.empty()
                : Flux.fromIterable(all)
                        .concatMap(one -> one.stand(space, contributions))
                        .then();
    }

    /** Those of a batch that the public reads at once. */
    Mono<Void> received(SpaceId space, List<Entry> rows) {
        return stand(
                space,
                rows.stream()
                        .filter(row -> row.state() == State.PUBLISHED)
                        .map(Entry::standing)
                        .toList());
    }

    Mono<Void> reworded(SpaceId space, UUID contribution, String before, String after) {
        return Flux.fromIterable(all)
                .concatMap(one -> one.reworded(space, contribution, before, after))
                .then();
    }

    Mono<Void> retitled(SpaceId space, UUID contribution) {
        return Flux.fromIterable(all)
                .concatMap(one -> one.retitled(space, contribution))
                .then();
    }

    Mono<Void> erased(SpaceId space, UUID contribution) {
        return Flux.fromIterable(all)
                .concatMap(one -> one.erased(space, contribution))
                .then();
    }
}
