package org.egide.report;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
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
     * The numbers of the requests that name some of these among their sources, whether the document shows them or not.
     *
     * @param subjects the ids of a contribution and of the arguments that it makes
     */
    public Mono<Set<Integer>> on(SpaceId space, int report, int edition, Collection<UUID> subjects) {
        return quotes.resting(
                space, report, edition, subjects.stream().map(UUID::toString).toList());
    }
}
