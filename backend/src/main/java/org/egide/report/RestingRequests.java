package org.egide.report;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.egide.shared.Facade;
import org.egide.shared.SpaceId;
import reactor.core.publisher.Mono;

/** Which requests of a published edition rest on somebody's words. Asks nothing of the register. */
@Facade
public class RestingRequests {

    private final QuoteStore quotes;

    RestingRequests(QuoteStore quotes) {
        this.quotes = quotes;
    }

    /**
     * The numbers of the requests whose sources are a contribution, or an argument that it makes.
     *
     * @param contribution its id
     * @param arguments the numbers of the arguments that it makes
     */
    public Mono<Set<Integer>> on(
            SpaceId space, int report, int edition, UUID contribution, Collection<Long> arguments) {
        return quotes.of(space, List.of(contribution.toString()))
                .map(all -> Stream.concat(
                                all.stream().map(Quote::token),
                                arguments.stream().map(number -> CitableArguments.PREFIX + number))
                        .collect(Collectors.toSet()))
                .zipWith(quotes.requests(space, report, edition))
                .map(both -> both.getT2().stream()
                        .filter(one -> restsOn(one, both.getT1()))
                        .map(GuarantorRequest::number)
                        .collect(Collectors.toSet()));
    }

    private static boolean restsOn(GuarantorRequest one, Set<String> things) {
        return one.sources().stream()
                .flatMap(source -> Token.of(source).stream())
                .map(Token::thing)
                .anyMatch(things::contains);
    }
}
