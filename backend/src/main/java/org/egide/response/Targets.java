package org.egide.response;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.egide.register.Contributions;
import org.egide.register.PublicContribution;
import org.egide.register.State;
import org.egide.response.Address.Kind;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
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
        return this.contributions
                .numbered(space, contributions)
                .zipWhen(found -> this.arguments.numbered(space, Audience.PUBLIC, arguments))
                .map(found -> Stream.concat(
                                found.getT1().stream()
                                        .filter(one -> one.state() == State.PUBLISHED)
                                        .map(Targets::address),
                                found.getT2().stream().map(Targets::address))
                        .toList())
                .doOnNext(found -> InvalidRequest.ifAny(Stream.concat(
                                missing(contributions, found, Kind.CONTRIBUTION)
                                        .map(number -> Fault.of("contributions", "contribution-not-public", number)),
                                missing(arguments, found, Kind.ARGUMENT)
                                        .map(number -> Fault.of("arguments", "argument-not-public", number)))
                        .toList()));
    }

    private static Stream<Long> missing(List<Long> wanted, List<Address> found, Kind kind) {
        Set<Long> numbers = found.stream()
                .filter(one -> one.kind() == kind)
                .map(Address::number)
                .collect(Collectors.toSet());
        return wanted.stream().filter(number -> !numbers.contains(number));
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
