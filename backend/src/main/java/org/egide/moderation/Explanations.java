package org.egide.moderation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.DecisionStore.Made;
import org.egide.shared.Facade;
import org.egide.shared.SpaceId;
import reactor.core.publisher.Mono;

/** What authors are told of decisions on their words. That they are the author is checked by the caller. */
@Facade
public class Explanations {

    private final DecisionStore decisions;
    private final AppealStore appeals;
    private final OriginalStore originals;
    private final Charters charters;
    private final QueueStore queue;

    Explanations(
            DecisionStore decisions,
            AppealStore appeals,
            OriginalStore originals,
            Charters charters,
            QueueStore queue) {
        this.decisions = decisions;
        this.appeals = appeals;
        this.originals = originals;
        this.charters = charters;
        this.queue = queue;
    }

    /** The decision that holds now; empty while none was made. */
    public Mono<Explanation> current(SpaceId space, UUID content) {
        return decisions.last(space, content).flatMap(made -> explain(space, made));
    }

    /**
     * The last decision of an outcome that was made by an instant, also when it was taken back since; empty when none
     * was.
     */
    public Mono<Explanation> madeBy(SpaceId space, UUID content, Outcome outcome, Instant until) {
        return decisions
                .ofContent(space, content)
                .mapNotNull(all -> all.reversed().stream()
                        .filter(made -> made.decision().outcome() == outcome)
                        .filter(made -> !made.decision().at().isAfter(until))
                        .findFirst()
                        .orElse(null))
                .flatMap(made -> explain(space, made));
    }

    /** The decision that was last appealed against; empty while none was. */
    public Mono<Explanation> appealed(SpaceId space, UUID content) {
        return appeals.ofContent(space, content)
                .flatMap(appeal -> decisions.byId(space, appeal.decision()))
                .flatMap(made -> explain(space, made));
    }

    private Mono<Explanation> explain(SpaceId space, Made made) {
        UUID decision = made.decision().id();
        return Mono.zip(
                        charters.version(space, made.decision().charter()),
                        originals.open(space, decision).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        appeals.against(space, decision).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        queue.find(space, made.content())
                                .map(standing -> standing.isStill(made.edition()))
                                .defaultIfEmpty(false))
                .map(all -> new Explanation(
                        made.decision(),
                        all.getT1(),
                        all.getT2().orElse(null),
                        all.getT4(),
                        all.getT3().orElse(null)));
    }
}
