package org.egide.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.moderation.SignalStore.Noticed;
import org.egide.shared.Facade;
import org.egide.shared.Idempotency;
import org.egide.shared.Idempotency.Remembered;
import org.egide.shared.Ids;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * What readers report of what is published. However many, reports put a content forward in the queue and hide nothing;
 * the guarantor's decision answers them all.
 */
@Facade
public class Reports {

    private final ReportStore store;
    private final QueueStore queue;
    private final SignalStore signals;
    private final ReportCodes codes;
    private final Idempotency idempotency;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Reports(
            ReportStore store,
            QueueStore queue,
            SignalStore signals,
            ReportCodes codes,
            Idempotency idempotency,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.queue = queue;
        this.signals = signals;
        this.codes = codes;
        this.idempotency = idempotency;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reports a content that the public reads; whether it does, and what the reader adds, is checked by the caller.
     *
     * <p>Fails with {@code NotFound} {@code unknown-item}, and as {@link Idempotency#once}.
     *
     * @param key the client's own, null for none
     * @return the code with which the reader follows the report
     */
    public Mono<String> report(SpaceId space, UUID content, ReportDraft draft, @Nullable String key) {
        UUID id = Ids.next();
        Remembered request = key == null ? null : new Remembered(space, key, draft.fingerprint(content), id);
        return idempotency.once(
                request, before -> Mono.just(codes.of(before)), write(space, id, content, draft, request));
    }

    private Mono<String> write(SpaceId space, UUID id, UUID content, ReportDraft draft, @Nullable Remembered request) {
        String code = codes.of(id);
        Instant now = Times.now(clock);
        return idempotency
                .remember(request)
                .then(Mono.defer(() -> queue.find(space, content)))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-item")))
                .then(Mono.defer(() -> store.insert(space, id, content, ReportCodes.hash(code), draft, now)))
                .then(Mono.defer(() -> forward(space, content, now)))
                .as(transaction::transactional)
                .thenReturn(code);
    }

    /** It is put forward in the queue; the public reads it as before. */
    private Mono<Void> forward(SpaceId space, UUID content, Instant now) {
        return queue.reopen(space, content, true)
                .then(signals.add(space, List.of(new Noticed(content, Signal.whole(Signal.Kind.REPORTED, null))), now))
                .then(ledger.append(new Fact(space, "moderation.reported", content, Map.of())));
    }

    /**
     * What became of a report, for whoever holds its code.
     *
     * <p>Fails with {@code NotFound} {@code unknown-report}.
     */
    public Mono<Reported> follow(String code) {
        return store.byCode(ReportCodes.hash(code)).switchIfEmpty(Mono.error(() -> new NotFound("unknown-report")));
    }

    /** The reports of contents that no decision answered yet; at most 500. */
    public Mono<List<Reported>> waiting(SpaceId space, List<UUID> contents) {
        return store.open(space, contents);
    }

    /** The reports of readers who left an address that a content's decision answered. */
    public Mono<List<Reported>> answeredBy(SpaceId space, UUID content, Instant decidedAt) {
        return store.answeredAt(space, content, decidedAt);
    }

    /**
     * What a reader says.
     *
     * @param ground what the content would be contrary to
     * @param sentence why, null for nothing to add; at most 1,000 UTF-16 units
     * @param email where to answer, null for nowhere; never published
     * @param language of the answer, {@code fr} or {@code en}
     */
    public record ReportDraft(
            Ground ground,
            @Nullable String sentence,
            @Nullable String email,
            String language) {

        String fingerprint(UUID content) {
            return Idempotency.fingerprint("report", content, ground, sentence, email);
        }
    }

    /**
     * A report and its answer.
     *
     * @param space its consultation
     * @param id its id
     * @param content what was reported
     * @param ground contrary to what
     * @param sentence what the reader added
     * @param email where to answer
     * @param language of the answer
     * @param at when
     * @param label what the content is called, once answered
     * @param outcome what was decided, null while nothing is
     * @param answeredAt when
     */
    public record Reported(
            SpaceId space,
            UUID id,
            UUID content,
            Ground ground,
            @Nullable String sentence,
            @Nullable String email,
            String language,
            Instant at,
            @Nullable String label,
            Decision.@Nullable Outcome outcome,
            @Nullable Instant answeredAt) {}
}
