package org.egide.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import org.egide.shared.Facade;
import org.egide.shared.SpaceId;
import reactor.core.publisher.Mono;

/**
 * What a consultation had received as of an instant, counted: the same for ever, but for what is erased since. Each
 * asks for time that grows with the number of contributions: whoever shows it to many keeps the answer.
 */
@Facade
public class Censuses {

    private final CensusStore store;

    Censuses(CensusStore store) {
        this.store = store;
    }

    /** Contributions as they stood at an instant. */
    public Mono<Census> at(SpaceId space, Instant instant) {
        return store.census(space, instant);
    }

    /** How many came in at meetings, by the day in Paris on which they were received; at most 1,000 days. */
    public Mono<SortedMap<LocalDate, Long>> atMeetings(SpaceId space, Instant instant) {
        return store.atMeetings(space, instant);
    }

    /** Those who wrote them, and where from. */
    public Mono<People> people(SpaceId space, Instant instant) {
        return store.people(space, instant);
    }
}
