package org.egide.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.identity.Action;
import org.egide.identity.Capacity;
import org.egide.identity.Person;
import org.egide.identity.Standing;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import org.egide.shared.Ids;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Texts;
import org.egide.shared.Times;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The duties of a consultation (domain, 1.5 and 1.6): what the law asks of whom by when, read by everybody; each holder
 * says what they did and shows it; the commission sets a duty aside with a reason that the public reads.
 */
@Facade
public class Duties {

    private static final int REASON_LIMIT = 2_000;

    private final RuleStore rules;
    private final PerformanceStore store;
    private final VirusCheck viruses;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final DutyProperties properties;
    private final Clock clock;

    Duties(
            RuleStore rules,
            PerformanceStore store,
            VirusCheck viruses,
            Ledger ledger,
            TransactionalOperator transaction,
            DutyProperties properties,
            Clock clock) {
        this.rules = rules;
        this.store = store;
        this.viruses = viruses;
        this.ledger = ledger;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /** The duties of a consultation, in the order in which things are done; none for a regime that asks for nothing. */
    public Mono<List<Duty>> of(Consultation consultation) {
        SpaceId space = consultation.id();
        LocalDate opens = consultation.calendar().opensOn();
        return Mono.zip(rules.of(consultation.regime().code(), opens), store.of(space), store.waivers(space))
                .map(all -> new DutyClock(
                                consultation, new Recorded(all.getT2(), all.getT3()), today(), properties.clearDays())
                        .duties(all.getT1()));
    }

    /**
     * One duty.
     *
     * <p>Fails with {@code NotFound} {@code unknown-duty}.
     */
    public Mono<Duty> get(Consultation consultation, String key) {
        return of(consultation)
                .flatMap(all -> Mono.justOrEmpty(all.stream()
                                .filter(duty -> duty.key().equals(key))
                                .findFirst())
                        .switchIfEmpty(Mono.error(() -> new NotFound("unknown-duty"))));
    }

    /**
     * Says that a duty was done.
     *
     * <p>Fails with {@code NotFound} {@code unknown-duty}, {@code NotAllowed} {@code not-your-role} for a duty of
     * somebody else, {@code InvalidRequest} naming every field at fault, {@code Conflict} {@code
     * too-many-performances}, {@code Unavailable} {@code virus-check-unavailable}.
     */
    public Mono<Duty> perform(Consultation consultation, String key, PerformanceDraft draft, Person by) {
        return held(consultation, key, by)
                .doOnNext(duty -> requireSaid(draft))
                .flatMap(duty -> viruses.check(draft.file()))
                .flatMap(checked -> write(consultation.id(), performance(key, draft, checked, by), draft))
                .then(Mono.defer(() -> get(consultation, key)));
    }

    private void requireSaid(PerformanceDraft draft) {
        List<Fault> faults = draft.faults(today());
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        if (draft.file().length > 0) {
            ProofFile.of(draft.fileName(), draft.file());
        }
    }

    private Performance performance(String key, PerformanceDraft draft, boolean checked, Person by) {
        ProofFile file = draft.file().length == 0 ? null : ProofFile.of(draft.fileName(), draft.file());
        return new Performance(
                Ids.next(),
                key,
                Objects.requireNonNull(draft.doneOn()),
                draft.place().strip(),
                draft.note().strip(),
                file == null ? null : file.proof(checked),
                by.name(),
                Times.now(clock),
                null);
    }

    private Mono<Void> write(SpaceId space, Performance done, PerformanceDraft draft) {
        Map<String, Object> detail = Map.of("doneOn", done.doneOn().toString(), "duty", done.key());
        return store.insert(space, done, draft.file().length == 0 ? null : draft.file())
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new Conflict("too-many-performances", PerformanceStore.MOST)))
                .flatMap(rows -> ledger.append(new Fact(space, "duty.performed", done.id(), detail)))
                .as(transaction::transactional);
    }

    /**
     * Takes back what was said to have been done, with a reason; what was said stays readable.
     *
     * <p>Fails as {@link #perform}, and with {@code NotFound} {@code unknown-performance}.
     */
    public Mono<Duty> withdraw(Consultation consultation, String key, UUID performance, String reason, Person by) {
        SpaceId space = consultation.id();
        return held(consultation, key, by)
                .then(Mono.fromRunnable(() -> requireReason(reason)))
                .then(Mono.defer(() -> store.withdraw(space, key, performance, reason.strip(), Times.now(clock))
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(() -> new NotFound("unknown-performance")))
                        .flatMap(rows ->
                                ledger.append(new Fact(space, "duty.withdrawn", performance, Map.of("duty", key))))
                        .as(transaction::transactional)))
                .then(Mono.defer(() -> get(consultation, key)));
    }

    /**
     * Sets a duty aside, or gives another reason for it.
     *
     * <p>Fails with {@code NotFound} {@code unknown-duty}, {@code NotAllowed} {@code not-your-role} but for an officer
     * of the commission, and of a delay of the public, {@code InvalidRequest} {@code note-required} at {@code reason}.
     */
    public Mono<Duty> waive(Consultation consultation, String key, String reason, Person officer) {
        SpaceId space = consultation.id();
        Standing standing = consultation.standing(officer);
        return standing.require(Action.WAIVE_DUTY)
                .then(Mono.defer(() -> get(consultation, key)))
                .flatMap(duty -> standing.requireBeing(duty.isWaivable() ? Capacity.COMMISSION_OFFICER : null)
                        .thenReturn(duty))
                .doOnNext(duty -> requireReason(reason))
                .flatMap(duty -> store.waive(space, new Waiver(key, reason.strip(), officer.name(), Times.now(clock)))
                        .then(Mono.defer(() ->
                                ledger.append(new Fact(space, "duty.waived", space.value(), Map.of("duty", key)))))
                        .as(transaction::transactional))
                .then(Mono.defer(() -> get(consultation, key)));
    }

    /**
     * A file that shows that a duty was done, for everybody.
     *
     * <p>Fails with {@code NotFound} {@code unknown-performance}.
     */
    public Mono<ProofFile> proof(SpaceId space, UUID performance) {
        return store.proof(space, performance).switchIfEmpty(Mono.error(() -> new NotFound("unknown-performance")));
    }

    private Mono<Duty> held(Consultation consultation, String key, Person by) {
        Standing standing = consultation.standing(by);
        return standing.require(Action.PERFORM_DUTY)
                .then(Mono.defer(() -> get(consultation, key)))
                .flatMap(duty ->
                        standing.requireBeing(duty.rule().holder().capacity()).thenReturn(duty));
    }

    private static void requireReason(String reason) {
        List<Fault> faults = new ArrayList<>();
        if (reason.isBlank()) {
            faults.add(Fault.of("reason", "note-required", REASON_LIMIT));
        }
        faults.addAll(Texts.faults("reason", reason, REASON_LIMIT));
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
    }
}
