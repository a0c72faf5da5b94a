package org.egide.register;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.ModerationMode;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.moderation.Moderation;
import org.egide.register.Entry.Origin;
import org.egide.register.TallyStore.Heading;
import org.egide.shared.Batcher;
import org.egide.shared.Idempotency;
import org.egide.shared.Idempotency.Remembered;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Writes deposits down: those that arrive together share one transaction, so that each gets its gapless number at once
 * and a burst costs few commits. Whoever is answered is durable.
 */
@Component
class Reception {

    private static final int BATCH = 256;

    private final Map<SpaceId, Batcher<Received, Entry>> lanes = new ConcurrentHashMap<>();
    private final Consultations consultations;
    private final EntryStore entries;
    private final IdentityStore identities;
    private final TallyStore tallies;
    private final Moderation moderation;
    private final Ledger ledger;
    private final Dependents dependents;
    private final Idempotency idempotency;
    private final ReceiptCodes codes;
    private final EvidenceSource evidence;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Reception(
            Consultations consultations,
            EntryStore entries,
            IdentityStore identities,
            TallyStore tallies,
            Moderation moderation,
            Ledger ledger,
            Dependents dependents,
            Idempotency idempotency,
            ReceiptCodes codes,
            EvidenceSource evidence,
            TransactionalOperator transaction,
            Clock clock) {
        this.consultations = consultations;
        this.entries = entries;
        this.identities = identities;
        this.tallies = tallies;
        this.moderation = moderation;
        this.ledger = ledger;
        this.dependents = dependents;
        this.idempotency = idempotency;
        this.codes = codes;
        this.evidence = evidence;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Receipt> receive(Received received) {
        return lanes.computeIfAbsent(received.consultation().id(), this::lane)
                .submit(received)
                .flatMap(entry -> toReceipt(received.consultation(), entry));
    }

    private Batcher<Received, Entry> lane(SpaceId space) {
        return new Batcher<>(BATCH, batch -> write(space, batch));
    }

    /** The consultation is locked first: it cannot close, nor lose a theme, before these are written. */
    private Mono<List<Entry>> write(SpaceId space, List<Received> batch) {
        return consultations
                .lockForContribution(space)
                .doOnNext(consultation -> requireOpen(consultation, batch))
                .flatMap(consultation -> entries.takeNumbers(space, batch.size())
                        .map(last -> toEntries(consultation, batch, last - batch.size() + 1)))
                .flatMap(rows -> writeRows(space, batch, rows))
                .as(transaction::transactional);
    }

    /** One that comes too late fails the batch, whose other items are then carried out one by one. */
    private void requireOpen(Consultation consultation, List<Received> batch) {
        Instant now = clock.instant();
        batch.forEach(received -> DepositRules.requireOpen(consultation.statusAt(received.receivedAt(now))));
    }

    private List<Entry> toEntries(Consultation consultation, List<Received> batch, long firstNumber) {
        Instant now = Times.now(clock);
        List<Entry> rows = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            rows.add(toEntry(consultation, batch.get(i), firstNumber + i, now));
        }
        return rows;
    }

    private Entry toEntry(Consultation consultation, Received received, long number, Instant now) {
        Deposit deposit = received.deposit();
        boolean signed = deposit.publishName() || deposit.kind() == Kind.STAKEHOLDER_PAPER;
        return new Entry(
                received.id(),
                number,
                deposit.kind(),
                received.theme(),
                deposit.title(),
                deposit.body(),
                signed ? deposit.authorName() : null,
                deposit.commune(),
                deposit.channel(),
                stateOf(consultation.mode(), received),
                null,
                received.receivedAt(now),
                now,
                now,
                ReceiptCodes.hash(codes.code(consultation.receiptPrefix(), received.id())),
                received.words(),
                originOf(received.arrival()),
                Seal.fresh());
    }

    private static @Nullable Origin originOf(@Nullable Arrival arrival) {
        return arrival == null
                ? null
                : new Origin(Arrival.SOURCE, arrival.key(), null, null, null, null, "{}", arrival.box());
    }

    /** What is published at once, by the rule that the consultation announces. */
    private static State stateOf(ModerationMode mode, Received received) {
        boolean waits = switch (mode) {
            case BEFORE_PUBLICATION -> true;
            case AFTER_PUBLICATION -> received.held();
            case AFTER_PUBLICATION_SOME_HELD -> received.held() || received.telling();
        };
        return waits ? State.WAITING : State.PUBLISHED;
    }

    private Mono<Void> enqueue(SpaceId space, List<Entry> rows, boolean shown) {
        List<UUID> ids = rows.stream()
                .filter(row -> (row.state() == State.PUBLISHED) == shown)
                .map(Entry::id)
                .toList();
        return moderation.enqueue(space, ContributionModeration.KIND, ids, shown);
    }

    private Mono<List<Entry>> writeRows(SpaceId space, List<Received> batch, List<Entry> rows) {
        return entries.insert(space, rows)
                .then(identities.insert(space, batch))
                .then(idempotency.remember(keysOf(space, batch)))
                .then(tallies.add(space, Heading.of(rows)))
                .then(enqueue(space, rows, false))
                .then(enqueue(space, rows, true))
                .then(dependents.received(space, rows))
                .then(ledger.append(factsOf(space, rows), rows.getFirst().enteredAt()))
                .thenReturn(rows);
    }

    private static List<Remembered> keysOf(SpaceId space, List<Received> batch) {
        return batch.stream()
                .filter(received -> received.deposit().idempotencyKey() != null)
                .map(received -> new Remembered(
                        space,
                        Objects.requireNonNull(received.deposit().idempotencyKey()),
                        received.fingerprint(),
                        received.id()))
                .toList();
    }

    private static List<Fact> factsOf(SpaceId space, List<Entry> rows) {
        return rows.stream()
                .map(row -> new Fact(
                        space,
                        "contribution.submitted",
                        row.id(),
                        Map.of(
                                "number", row.number(),
                                "kind", row.kind().name(),
                                "theme", row.theme().toString(),
                                "channel", row.channel().name(),
                                "state", row.state().name(),
                                "commitment", row.content().commitment(row.seal()))))
                .toList();
    }

    /** With the log's word for it, given once it is durable. */
    private Mono<Receipt> toReceipt(Consultation consultation, Entry row) {
        return evidence.promised(consultation.id(), row.content(), row.seal(), row.enteredAt())
                .map(given -> new Receipt(
                        row.id(),
                        row.number(),
                        codes.code(consultation.receiptPrefix(), row.id()),
                        row.state(),
                        row.receivedAt(),
                        given));
    }
}
