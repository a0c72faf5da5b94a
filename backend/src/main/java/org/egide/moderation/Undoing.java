package org.egide.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.moderation.Decision.Origin;
import org.egide.moderation.DecisionStore.Made;
import org.egide.shared.Conflict;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes decisions back: the content stands as it did, waits again, and the record keeps both. */
@Component
class Undoing {

    private final DecisionStore store;
    private final AppealStore appeals;
    private final OriginalStore originals;
    private final Contents contents;
    private final QueueStore queue;
    private final ModerationTallyStore tallies;
    private final Ledger ledger;
    private final Clock clock;

    Undoing(
            DecisionStore store,
            AppealStore appeals,
            OriginalStore originals,
            Contents contents,
            QueueStore queue,
            ModerationTallyStore tallies,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.appeals = appeals;
        this.originals = originals;
        this.contents = contents;
        this.queue = queue;
        this.tallies = tallies;
        this.ledger = ledger;
        this.clock = clock;
    }

    Mono<Decision> undo(SpaceId space, UUID content, Person by) {
        return store.last(space, content)
                .switchIfEmpty(Mono.error(() -> new Conflict("nothing-to-undo")))
                .flatMap(made -> contents.requireOthers(Action.MODERATE, space, made.kind(), content, by)
                        .thenReturn(made))
                .flatMap(made -> requireSameWords(space, made).thenReturn(made))
                .flatMap(made -> requireNoAppeal(space, made).thenReturn(made))
                .flatMap(made -> undo(space, made, by).thenReturn(made.decision()));
    }

    private Mono<Void> requireSameWords(SpaceId space, Made made) {
        return queue.find(space, made.content())
                .filter(standing -> standing.isStill(made.edition()))
                .switchIfEmpty(Mono.error(() -> new Conflict("changed-meanwhile")))
                .then();
    }

    /** What an appeal decided, or will decide, is not the guarantor's to take back. */
    private Mono<Void> requireNoAppeal(SpaceId space, Made made) {
        if (made.decision().origin() == Origin.APPEAL) {
            return Mono.error(new Conflict("decided-on-appeal"));
        }
        return appeals.against(space, made.decision().id())
                .flatMap(appeal -> Mono.error(new Conflict(appeal.open() ? "appeal-open" : "decided-on-appeal")));
    }

    private Mono<Void> undo(SpaceId space, Made made, Person by) {
        Instant now = Times.now(clock);
        return store.undo(space, made.decision().id(), by, now)
                .filter(updated -> updated > 0)
                .switchIfEmpty(Mono.error(() -> new Conflict("nothing-to-undo")))
                .then(takeBack(space, made, now))
                .then(queue.reopen(space, made.content(), made.shown()))
                .then(tallies.undone(space, made))
                .then(ledger.append(new Fact(
                        space,
                        "moderation.undone",
                        made.content(),
                        Map.of("outcome", made.decision().outcome().name()))));
    }

    private Mono<Void> takeBack(SpaceId space, Made made, Instant now) {
        ModeratedContent content = contents.of(made.kind());
        return originals
                .open(space, made.decision().id())
                .map(words -> content.takeBack(space, made.content(), made.before(), words, now))
                .defaultIfEmpty(content.takeBack(space, made.content(), made.before(), null, now))
                .flatMap(work -> work);
    }
}
