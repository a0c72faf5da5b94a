package org.egide.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.moderation.Decision.Origin;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.DecisionStore.Made;
import org.egide.moderation.ModeratedContent.Reading;
import org.egide.shared.Ids;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes decisions, in the caller's transaction: one way for the queue, a selection and an appeal. */
@Component
class Deciding {

    private final Charters charters;
    private final Claims claims;
    private final Contents contents;
    private final QueueStore queue;
    private final DecisionStore store;
    private final OriginalStore originals;
    private final ReportStore reports;
    private final SignalStore signals;
    private final ModerationTallyStore tallies;
    private final Ledger ledger;
    private final Clock clock;

    Deciding(
            Charters charters,
            Claims claims,
            Contents contents,
            QueueStore queue,
            DecisionStore store,
            OriginalStore originals,
            ReportStore reports,
            SignalStore signals,
            ModerationTallyStore tallies,
            Ledger ledger,
            Clock clock) {
        this.charters = charters;
        this.claims = claims;
        this.contents = contents;
        this.queue = queue;
        this.store = store;
        this.originals = originals;
        this.reports = reports;
        this.signals = signals;
        this.tallies = tallies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The item is closed first: of two guarantors at once, the second waits for its row and finds it decided. */
    Mono<Decision> decide(SpaceId space, UUID content, Verdict verdict, @Nullable UUID batch, Person by) {
        return charters.current(space)
                .doOnNext(verdict::check)
                .flatMap(charter -> claims.close(space, content, verdict.claim(), by)
                        .flatMap(item -> contents.requireOthers(Action.MODERATE, space, item.kind(), content, by)
                                .then(Mono.defer(() -> contents.read(space, item.kind(), content)))
                                .flatMap(reading ->
                                        carryOut(space, charter, new Case(item, reading, batch, by), verdict))));
    }

    private Mono<Decision> carryOut(SpaceId space, Charter charter, Case of, Verdict verdict) {
        Decision decision = new Decision(
                Ids.next(),
                Origin.GUARANTOR,
                verdict.outcome(),
                charter.version(),
                verdict.outcome() == Outcome.REFUSE ? verdict.ground() : null,
                verdict.outcome() == Outcome.PUBLISH_REDACTED ? verdict.passages() : List.of(),
                verdict.outcome() == Outcome.PUBLISH ? null : verdict.reason(),
                of.by().name(),
                Times.now(clock));
        return words(space, of.reading(), decision)
                .flatMap(words -> apply(space, of, decision, words))
                .switchIfEmpty(Mono.defer(() -> apply(space, of, decision, null)))
                .flatMap(made -> keep(space, made, charter))
                .then(reports.answer(space, of.item().content(), decision.id(), decision.at()))
                .then(signals.answered(space, of.item().content()))
                .thenReturn(decision);
    }

    /** The words with blocks, once those without are sealed; empty when nothing is blacked out. */
    private Mono<Words> words(SpaceId space, Reading reading, Decision decision) {
        if (decision.passages().isEmpty()) {
            return Mono.empty();
        }
        Words shown = Redaction.apply(reading.words(), decision.passages());
        return originals
                .seal(space, reading.content(), decision.id(), reading.words())
                .thenReturn(shown);
    }

    private Mono<Made> apply(SpaceId space, Case of, Decision decision, @Nullable Words words) {
        QueueItem item = of.item();
        return contents.of(item.kind())
                .apply(space, item.content(), decision, words)
                .map(before -> new Made(
                        decision,
                        item.content(),
                        item.kind(),
                        of.reading().label(),
                        item.shown(),
                        item.edition(),
                        before,
                        item.queuedAt(),
                        of.by().account(),
                        of.batch(),
                        null));
    }

    /**
     * A decision that the judge of an appeal makes in place of an earlier one: everything is published again. When the
     * author changed or withdrew the words meanwhile, the earlier decision is said to be wrong and nothing else moves.
     */
    Mono<Void> reverse(SpaceId space, Made earlier, String answer, Person judge) {
        return queue.find(space, earlier.content())
                .filter(standing -> standing.isStill(earlier.edition()))
                .flatMap(standing -> publishAgain(space, earlier, answer, judge))
                .then(tallies.reversed(space, earlier));
    }

    private Mono<Decision> publishAgain(SpaceId space, Made earlier, String answer, Person judge) {
        Instant now = Times.now(clock);
        Decision decision = new Decision(
                Ids.next(),
                Origin.APPEAL,
                Outcome.PUBLISH,
                earlier.decision().charter(),
                null,
                List.of(),
                answer,
                judge.name(),
                now);
        return originals
                .open(space, earlier.decision().id())
                .flatMap(words -> restore(space, earlier, decision, words, judge))
                .switchIfEmpty(Mono.defer(() -> restore(space, earlier, decision, null, judge)));
    }

    private Mono<Decision> restore(
            SpaceId space, Made earlier, Decision decision, @Nullable Words words, Person judge) {
        return contents.of(earlier.kind())
                .apply(space, earlier.content(), decision, words)
                .map(before -> new Made(
                        decision,
                        earlier.content(),
                        earlier.kind(),
                        earlier.label(),
                        earlier.shown(),
                        earlier.edition(),
                        before,
                        decision.at(),
                        judge.account(),
                        null,
                        null))
                .flatMap(made ->
                        charters.version(space, decision.charter()).flatMap(charter -> keep(space, made, charter)))
                .thenReturn(decision);
    }

    private Mono<Void> keep(SpaceId space, Made made, Charter charter) {
        return store.insert(space, made)
                .then(tallies.decided(space, made, charter.terms().delayHours()))
                .then(ledger.append(fact(space, made.content(), made.decision())));
    }

    static Fact fact(SpaceId space, UUID content, Decision decision) {
        String kind = switch (decision.outcome()) {
            case PUBLISH -> "moderation.published";
            case PUBLISH_REDACTED -> "moderation.redacted";
            case REFUSE -> "moderation.refused";
        };
        Ground ground = decision.ground();
        Map<String, Object> detail = decision.grounds().isEmpty()
                ? Map.of()
                : ground != null
                        ? Map.of("ground", ground.name())
                        : Map.of(
                                "grounds",
                                decision.grounds().stream().map(Enum::name).toList());
        return new Fact(space, kind, content, detail);
    }

    /** What is decided of, and by whom. */
    private record Case(
            QueueItem item, Reading reading, @Nullable UUID batch, Person by) {}
}
