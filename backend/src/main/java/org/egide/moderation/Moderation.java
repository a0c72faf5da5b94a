package org.egide.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.ModerationStore.Item;
import org.egide.shared.Conflict;
import org.egide.shared.Cursor;
import org.egide.shared.Facade;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotFound;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The queue of what waits for a guarantor, and the decisions. Whether the person may decide is asked by the caller
 * ({@code Consultations.requireRole}): moderation stands below consultations.
 */
@Facade
public class Moderation {

    private static final String ORDER = "queue";
    private static final int REASON_LIMIT = 2_000;

    private final ModerationStore store;
    private final ImportedDecisionStore imported;
    private final Map<String, ModeratedContent> contents;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Moderation(
            ModerationStore store,
            ImportedDecisionStore imported,
            List<ModeratedContent> contents,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.imported = imported;
        this.contents = contents.stream().collect(Collectors.toMap(ModeratedContent::kind, Function.identity()));
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Puts contents in the queue, in the caller's transaction; one already decided waits again. */
    public Mono<Void> enqueue(SpaceId space, String kind, List<UUID> contents) {
        return store.enqueue(space, kind, contents);
    }

    /** Takes contents out of the queue without a decision (withdrawn by their author), in the caller's transaction. */
    public Mono<Void> withdraw(SpaceId space, List<UUID> contents) {
        return store.withdraw(space, contents);
    }

    /** What waits, the oldest first. */
    public Mono<Slice<Waiting>> queue(SpaceId space, @Nullable String after, int limit) {
        long from = after == null ? 0 : Cursor.decode(ORDER, after).key();
        return store.queue(space, from, limit + 1)
                .map(items -> Slice.of(items, limit, item -> new Cursor(ORDER, item.rank()).encode()))
                .flatMap(slice -> read(space, slice));
    }

    /** How many wait, counted up to 10,000. */
    public Mono<Long> waiting(SpaceId space) {
        return store.waiting(space);
    }

    /**
     * Decides of a content that waits.
     *
     * <p>Fails with {@code NotFound} {@code unknown-item}, {@code Conflict} {@code already-decided}, {@code
     * InvalidRequest} {@code ground-required} or {@code reason-required} when a refusal lacks them.
     */
    public Mono<Decision> decide(
            SpaceId space, UUID content, Outcome outcome, @Nullable Ground ground, @Nullable String reason, Person by) {
        Decision decision = new Decision(
                outcome,
                publishes(outcome) ? null : ground,
                publishes(outcome) ? null : reason,
                by.name(),
                Times.now(clock));
        return Mono.fromRunnable(() -> check(decision))
                .then(Mono.defer(() -> carryOut(space, content, decision, by)))
                .as(transaction::transactional);
    }

    /**
     * Records refusals that an import carries over from its source, in the caller's transaction: these contents are
     * decided and never waited here.
     *
     * @param kind the kind of content
     * @param refusals by content; each with its ground and reason
     */
    public Mono<Void> recordImported(SpaceId space, String kind, Map<UUID, Decision> refusals) {
        return refusals.isEmpty()
                ? Mono.empty()
                : imported.insert(space, kind, refusals)
                        .then(ledger.append(refusals.entrySet().stream()
                                .map(refusal -> fact(space, refusal.getKey(), refusal.getValue()))
                                .toList()));
    }

    /** The last decision of a content, empty while none was made. */
    public Mono<Decision> decisionOf(SpaceId space, UUID content) {
        return store.last(space, content);
    }

    private static boolean publishes(Outcome outcome) {
        return outcome == Outcome.PUBLISH;
    }

    private static void check(Decision decision) {
        if (publishes(decision.outcome())) {
            return;
        }
        if (decision.ground() == null) {
            throw new InvalidRequest("ground-required");
        }
        String reason = decision.reason();
        if (reason == null || reason.isBlank() || reason.length() > REASON_LIMIT) {
            throw new InvalidRequest("reason-required", REASON_LIMIT);
        }
    }

    private Mono<Decision> carryOut(SpaceId space, UUID content, Decision decision, Person by) {
        return store.close(space, content)
                .switchIfEmpty(Mono.defer(() -> store.exists(space, content).flatMap(Moderation::notWaiting)))
                .flatMap(kind -> contentOf(kind).apply(space, content, decision))
                .then(Mono.defer(() -> store.insert(space, content, decision, by)))
                .then(Mono.defer(() -> ledger.append(fact(space, content, decision))))
                .thenReturn(decision);
    }

    private static Mono<String> notWaiting(boolean known) {
        return Mono.error(known ? new Conflict("already-decided") : new NotFound("unknown-item"));
    }

    private static Fact fact(SpaceId space, UUID content, Decision decision) {
        Ground ground = decision.ground();
        return ground == null
                ? new Fact(space, "moderation.published", content, Map.of())
                : new Fact(space, "moderation.refused", content, Map.of("ground", ground.name()));
    }

    private ModeratedContent contentOf(String kind) {
        return Objects.requireNonNull(contents.get(kind), kind);
    }

    /** One read per kind of content, not per item. */
    private Mono<Slice<Waiting>> read(SpaceId space, Slice<Item> slice) {
        Map<String, List<UUID>> byKind = slice.items().stream()
                .collect(Collectors.groupingBy(Item::kind, Collectors.mapping(Item::content, Collectors.toList())));
        return Flux.fromIterable(byKind.entrySet())
                .concatMap(entry -> contentOf(entry.getKey()).read(space, entry.getValue()))
                .flatMapIterable(readings -> readings)
                .collectMap(ModeratedContent.Reading::content)
                .map(readings -> inOrder(slice, readings));
    }

    private static Slice<Waiting> inOrder(Slice<Item> slice, Map<UUID, ModeratedContent.Reading> readings) {
        List<Waiting> waiting = slice.items().stream()
                .filter(item -> readings.containsKey(item.content()))
                .map(item -> new Waiting(item.kind(), Objects.requireNonNull(readings.get(item.content()))))
                .toList();
        return new Slice<>(waiting, slice.next());
    }

    /**
     * An item of the queue.
     *
     * @param kind the kind of content
     * @param reading what a guarantor reads
     */
    public record Waiting(String kind, ModeratedContent.Reading reading) {}
}
