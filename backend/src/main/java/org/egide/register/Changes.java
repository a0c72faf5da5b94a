package org.egide.register;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.ledger.Event;
import org.egide.ledger.Ledger;
import org.egide.shared.Facade;
import org.egide.shared.SpaceId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The public events of a consultation in the order of its log, from which anyone can build a mirror. */
@Facade
public class Changes {

    private static final Duration PULSE = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final PublicStore published;
    private final OpeningStore openings;
    private final RegisterProperties properties;
    private final Map<SpaceId, Flux<Long>> growths = new ConcurrentHashMap<>();

    Changes(Ledger ledger, PublicStore published, OpeningStore openings, RegisterProperties properties) {
        this.ledger = ledger;
        this.published = published;
        this.openings = openings;
        this.properties = properties;
    }

    /**
     * The events after a position, at most {@code limit}. Each shows its contribution as it stands now, not as it stood
     * then: what was refused or withdrawn since is a stub at once.
     */
    public Mono<List<Change>> after(SpaceId space, long position, int limit) {
        return ledger.read(space, position, limit)
                .flatMap(events -> events.isEmpty() ? Mono.just(List.of()) : toChanges(space, events));
    }

    /** How many streams of changes one node keeps open. */
    public int mostStreams() {
        return properties.mostStreams();
    }

    /** The size of a log, each time it grew, looked at once a second however many listen. */
    public Flux<Long> growth(SpaceId space) {
        return growths.computeIfAbsent(space, this::pulse);
    }

    private Flux<Long> pulse(SpaceId space) {
        return Mono.defer(() -> ledger.size(space))
                .repeatWhen(again -> again.delayElements(PULSE))
                .distinctUntilChanged()
                .replay(1)
                .refCount();
    }

    private Mono<List<Change>> toChanges(SpaceId space, List<Event> events) {
        List<UUID> ids = events.stream().map(Event::subject).distinct().toList();
        return Mono.zip(published.byIds(space, ids), openings.published(space, ids))
                .map(both -> toChanges(events, both.getT1(), both.getT2()));
    }

    private static List<Change> toChanges(
            List<Event> events, List<PublicContribution> contributions, Map<UUID, Seal> seals) {
        Map<UUID, PublicContribution> byId =
                contributions.stream().collect(Collectors.toMap(PublicContribution::id, Function.identity()));
        return events.stream()
                .map(event -> Change.of(event, byId.get(event.subject()), seals.get(event.subject())))
                .toList();
    }
}
