package org.egide.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.moderation.ClaimStore.HandOver;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.DecisionStore.Made;
import org.egide.shared.Facade;
import org.egide.shared.Ids;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotFound;
import org.egide.shared.Refusal;
import org.egide.shared.SpaceId;
import org.egide.shared.Texts;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What enters and leaves the queue, and what guarantors decide. Whether the person may is asked by the caller:
 * moderation stands below consultations. What waits is read through {@link Queue}.
 */
@Facade
public class Moderation {

    private static final int SELECTION = 100;
    private static final int NOTE = 500;

    private final QueueStore queue;
    private final Claims claims;
    private final Deciding deciding;
    private final Undoing undoing;
    private final Contents contents;
    private final DecisionStore decisions;
    private final ImportedDecisionStore imported;
    private final ModerationErasureStore erasure;
    private final OriginalStore originals;
    private final ActStore acts;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Moderation(
            QueueStore queue,
            Claims claims,
            Deciding deciding,
            Undoing undoing,
            Contents contents,
            DecisionStore decisions,
            ImportedDecisionStore imported,
            ModerationErasureStore erasure,
            OriginalStore originals,
            ActStore acts,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.queue = queue;
        this.claims = claims;
        this.deciding = deciding;
        this.undoing = undoing;
        this.contents = contents;
        this.decisions = decisions;
        this.imported = imported;
        this.erasure = erasure;
        this.originals = originals;
        this.acts = acts;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Puts contents in the queue, in the caller's transaction; one already decided waits again, as new words.
     *
     * @param shown whether the public reads them while they wait
     */
    public Mono<Void> enqueue(SpaceId space, String kind, List<UUID> contents, boolean shown) {
        return queue.enqueue(space, kind, contents, shown);
    }

    /** Takes contents out of the queue without a decision (withdrawn by their author), in the caller's transaction. */
    public Mono<Void> withdraw(SpaceId space, List<UUID> contents) {
        return queue.withdraw(space, contents);
    }

    /**
     * Destroys what moderation keeps of the words of a content and of whoever wrote about it, in the caller's
     * transaction:
     * the words under black passages, the plea of an appeal, what readers added and where to answer them, what a
     * decision said to the author. The decisions themselves stay, and so does the record.
     */
    public Mono<Void> erase(SpaceId space, UUID content) {
        return queue.withdraw(space, List.of(content)).then(erasure.erase(space, content));
    }

    /**
     * Destroys the name that a content was signed with, wherever moderation keeps it, in the caller's transaction; the
     * content is locked first, so that no decision keeps the name meanwhile.
     */
    public Mono<Void> eraseAuthor(SpaceId space, UUID content) {
        return erasure.lock(space, content).then(Mono.defer(() -> originals.forgetAuthor(space, content)));
    }

    /** What the words of a content give away: for the mode in which that holds it until a guarantor looked at it. */
    public static boolean holds(Words words) {
        return SignalsInWords.of(words).stream()
                .anyMatch(signal -> signal.kind().holds());
    }

    /** {@link #decide(SpaceId, UUID, Verdict, Person)} without passages nor claim. */
    public Mono<Decision> decide(
            SpaceId space, UUID content, Outcome outcome, @Nullable Ground ground, @Nullable String reason, Person by) {
        return decide(space, content, new Verdict(outcome, ground, reason, List.of(), null), by);
    }

    /**
     * Decides of a content that waits.
     *
     * <p>Fails with {@code NotFound} {@code unknown-item}; {@code Conflict} {@code already-decided}, {@code
     * claimed-by-other} or {@code claim-expired}; {@code NotAllowed} {@code own-contribution}; {@code InvalidRequest}
     * {@code ground-required}, {@code ground-retired}, {@code reason-required}, {@code passages-required}, {@code
     * too-many-passages}, {@code passage-outside}, {@code passages-overlap} or {@code passage-splits-character}.
     */
    public Mono<Decision> decide(SpaceId space, UUID content, Verdict verdict, Person by) {
        return deciding.decide(space, content, verdict, null, by).as(transaction::transactional);
    }

    /**
     * Decides the same of a selection, each item for itself: one that cannot be had does not hold the others back.
     *
     * <p>Fails with {@code InvalidRequest} {@code selection-required} outside 1 to 100 items, {@code
     * passages-not-for-selection}.
     *
     * @return one result per item, in order
     */
    public Mono<List<Result>> decideAll(SpaceId space, List<UUID> selection, Verdict verdict, Person by) {
        List<UUID> items = selection.stream().distinct().toList();
        if (items.isEmpty() || items.size() > SELECTION) {
            return Mono.error(new InvalidRequest("selection-required", SELECTION));
        }
        if (!verdict.passages().isEmpty()) {
            return Mono.error(new InvalidRequest("passages-not-for-selection"));
        }
        UUID batch = Ids.next();
        return Flux.fromIterable(items)
                .concatMap(content -> deciding.decide(space, content, verdict, batch, by)
                        .as(transaction::transactional)
                        .map(decision -> new Result(content, decision, null))
                        .onErrorResume(Refusal.class, refusal -> Mono.just(new Result(content, null, refusal))))
                .collectList();
    }

    /**
     * Takes the last decision of a content back: it stands as it did and waits again.
     *
     * <p>Fails with {@code NotAllowed} {@code own-contribution}, {@code Conflict} {@code nothing-to-undo}, {@code
     * appeal-open}, {@code decided-on-appeal}, or {@code
     * changed-meanwhile} when its author changed or withdrew the words since.
     */
    public Mono<Decision> undo(SpaceId space, UUID content, Person by) {
        return undoing.undo(space, content, by).as(transaction::transactional);
    }

    /**
     * Files a content under other headings, whatever is decided of it.
     *
     * <p>Fails with {@code NotFound} {@code unknown-item}, {@code NotAllowed} {@code own-contribution}, {@code
     * InvalidRequest} naming the headings at fault.
     */
    public Mono<Void> reclassify(SpaceId space, UUID content, Map<String, String> headings, Person by) {
        Instant now = Times.now(clock);
        return queue.find(space, content)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-item")))
                .map(standing -> standing.item().kind())
                .flatMap(kind -> contents.requireOthers(Action.MODERATE, space, kind, content, by)
                        .then(Mono.defer(() -> contents.of(kind).reclassify(space, content, headings, now)))
                        .flatMap(note -> acts.insert(space, content, "RECLASSIFIED", note, by, now))
                        .then(Mono.defer(() -> contents.read(space, kind, content)))
                        .flatMap(reading -> queue.filed(space, reading)))
                .then(Mono.defer(
                        () -> ledger.append(new Fact(space, "moderation.reclassified", content, Map.copyOf(headings)))))
                .as(transaction::transactional);
    }

    /**
     * Hands a waiting content over to another guarantor, with a note; the hold on it ends.
     *
     * <p>Fails with {@code InvalidRequest} {@code note-required}, {@code NotFound} {@code unknown-item}, {@code
     * Conflict} {@code already-decided} or {@code claimed-by-other}.
     *
     * @param to the address of a guarantor of the consultation, which the caller checked
     */
    public Mono<Void> handOver(SpaceId space, UUID content, String to, @Nullable String note, Person by) {
        if (note == null || note.isBlank() || note.length() > NOTE || !Texts.isStorable(note)) {
            return Mono.error(new InvalidRequest("note-required", NOTE));
        }
        return claims.handOver(space, content, by, new HandOver(to.toLowerCase(Locale.ROOT), note))
                .then(Mono.defer(() -> acts.insert(space, content, "HANDED_OVER", note, by, Times.now(clock))))
                .as(transaction::transactional);
    }

    /** The last decision of a content that was not taken back, empty while none was made. */
    public Mono<Decision> decisionOf(SpaceId space, UUID content) {
        return decisions.last(space, content).map(Made::decision);
    }

    /**
     * Records refusals that an import carries over from its source, in the caller's transaction: these contents are
     * decided and never waited here. The record says that the source decided.
     *
     * @param kind the kind of content
     * @param refusals each with its ground and reason
     */
    public Mono<Void> recordImported(SpaceId space, String kind, List<OfSource> refusals) {
        return refusals.isEmpty()
                ? Mono.empty()
                : imported.insert(space, kind, refusals)
                        .then(ledger.append(refusals.stream()
                                .map(one -> Deciding.fact(space, one.content(), one.decision()))
                                .toList()));
    }

    /**
     * What became of one item of a selection.
     *
     * @param content the item
     * @param decision the decision made; null when it was not
     * @param refusal why it was not; null when it was
     */
    public record Result(
            UUID content,
            @Nullable Decision decision,
            @Nullable Refusal refusal) {}

    /**
     * A content with what its source had decided.
     *
     * @param content its id
     * @param label what it is called
     * @param standing how it stands, in its module's words
     * @param decision what the source had decided
     */
    public record OfSource(UUID content, String label, String standing, Decision decision) {}
}
