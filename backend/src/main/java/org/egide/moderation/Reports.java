package org.egide.moderation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.moderation.SignalStore.Noticed;
import org.egide.shared.Facade;
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

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ReportStore store;
    private final QueueStore queue;
    private final SignalStore signals;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Reports(
            ReportStore store,
            QueueStore queue,
            SignalStore signals,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.queue = queue;
        this.signals = signals;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reports a content that the public reads; whether it does, and what the reader adds, is checked by the caller.
     *
     * <p>Fails with {@code NotFound} {@code unknown-item}.
     *
     * @return the code with which the reader follows the report
     */
    public Mono<String> report(SpaceId space, UUID content, ReportDraft draft) {
        String code = newCode();
        Instant now = Times.now(clock);
        return queue.find(space, content)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-item")))
                .then(store.insert(space, Ids.next(), content, hash(code), draft, now))
                .then(queue.reopen(space, content, true))
                .then(signals.add(space, List.of(new Noticed(content, Signal.whole(Signal.Kind.REPORTED, null))), now))
                .then(ledger.append(new Fact(space, "moderation.reported", content, Map.of())))
                .as(transaction::transactional)
                .thenReturn(code);
    }

    /**
     * What became of a report, for whoever holds its code.
     *
     * <p>Fails with {@code NotFound} {@code unknown-report}.
     */
    public Mono<Reported> follow(String code) {
        return store.byCode(hash(code.strip().toLowerCase(Locale.ROOT)))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-report")));
    }

    /** The reports of contents that no decision answered yet; at most 500. */
    public Mono<List<Reported>> waiting(SpaceId space, List<UUID> contents) {
        return store.open(space, contents);
    }

    /** The reports of readers who left an address that a content's decision answered. */
    public Mono<List<Reported>> answeredBy(SpaceId space, UUID content, Instant decidedAt) {
        return store.answeredAt(space, content, decidedAt);
    }

    /** 128 random bits in hexadecimal. */
    private static String newCode() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
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
            String language) {}

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
