package org.egide.response;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.egide.register.Contributions;
import org.egide.register.PublicContribution;
import org.egide.register.State;
import org.egide.response.Address.Kind;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.synthesis.Argument;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What answers may answer: contributions of the same consultation that the public reads, arguments that it reads, and
 * through them all who made these.
 */
@Component
class Targets {

    private static final int PAGE = 100;

    private final Contributions contributions;
    private final Arguments arguments;

    Targets(Contributions contributions, Arguments arguments) {
        this.contributions = contributions;
        this.arguments = arguments;
    }

    /** What numbers stand for. Fails with {@code InvalidRequest} naming each that the public does not read. */
    Mono<List<Address>> of(SpaceId space, List<Long> contributions, List<Long> arguments) {
        List<Fault> faults = new ArrayList<>();
        return Flux.concat(
                        Flux.fromIterable(contributions).concatMap(number -> contribution(space, number, faults)),
                        Flux.fromIterable(arguments).concatMap(number -> argument(space, number, faults)))
                .collectList()
                .doOnNext(found -> requireNone(faults));
    }

    private static void requireNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    private Mono<Address> contribution(SpaceId space, long number, List<Fault> faults) {
        return contributions
                .get(space, number)
                .filter(one -> one.state() == State.PUBLISHED)
                .map(Targets::address)
                .onErrorResume(NotFound.class, unknown -> Mono.empty())
                .switchIfEmpty(Mono.fromRunnable(
                        () -> faults.add(Fault.of("contributions", "contribution-not-public", number))));
    }

    private Mono<Address> argument(SpaceId space, long number, List<Fault> faults) {
        return arguments
                .get(space, Audience.PUBLIC, number)
                .map(Targets::address)
                .onErrorResume(NotFound.class, unknown -> Mono.empty())
                .switchIfEmpty(
                        Mono.fromRunnable(() -> faults.add(Fault.of("arguments", "argument-not-public", number))));
    }

    private static Address address(PublicContribution one) {
        return new Address(Kind.CONTRIBUTION, one.id(), one.number(), one.stateAt());
    }

    private static Address address(Argument one) {
        return new Address(Kind.ARGUMENT, one.id(), one.number(), one.madeAt());
    }

    /** The contributions that answers to these reach: those named, and those that make an argument named; each once. */
    Mono<List<UUID>> reached(SpaceId space, List<Address> to) {
        return Flux.fromIterable(to)
                .concatMap(one -> one.kind() == Kind.ARGUMENT ? making(space, one.number()) : Flux.just(one.target()))
                .distinct()
                .collectList();
    }

    private Flux<UUID> making(SpaceId space, long argument) {
        return arguments
                .excerpts(space, Audience.PUBLIC, argument, null, PAGE)
                .expand(slice -> slice.next() == null
                        ? Mono.empty()
                        : arguments.excerpts(space, Audience.PUBLIC, argument, slice.next(), PAGE))
                .concatMapIterable(slice -> slice.items())
                .filter(excerpt -> excerpt.until() == null)
                .map(excerpt -> excerpt.item());
    }
}
