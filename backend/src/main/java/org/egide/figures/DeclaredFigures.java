package org.egide.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.shared.Facade;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.Times;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Figures that somebody types, for nothing here can count them: answers given elsewhere, meetings, leaflets (domain,
 * 2.4). Each says where it comes from, who said it and when; what was said stays, the latest counts.
 */
@Facade
public class DeclaredFigures {

    private final DeclaredStore store;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    DeclaredFigures(DeclaredStore store, Ledger ledger, TransactionalOperator transaction, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is said now, what was taken back included. */
    public Mono<List<DeclaredFigure>> of(Consultation consultation) {
        return Mono.defer(() -> store.asOf(consultation.id(), clock.instant()));
    }

    /**
     * Says a figure, or takes it back.
     *
     * <p>Fails with {@code NotAllowed} {@code not-your-role} but for a guarantor or an owner, {@code NotFound} {@code
     * unknown-figure} for one that is counted here, {@code InvalidRequest} naming every field at fault.
     */
    public Mono<DeclaredFigure> declare(
            Consultation consultation, String figure, DeclaredFigureDraft draft, Person by) {
        return consultation
                .standing(by)
                .require(Action.DECLARE_FIGURE)
                .then(Mono.fromCallable(() -> declaration(figure, draft, by)))
                .flatMap(said -> store.insert(consultation.id(), said, by)
                        .then(Mono.defer(() -> ledger.append(fact(consultation, said))))
                        .as(transaction::transactional)
                        .thenReturn(said));
    }

    private DeclaredFigure declaration(String figure, DeclaredFigureDraft draft, Person by) {
        FigureId id =
                FigureId.named(figure).filter(FigureId::isDeclared).orElseThrow(() -> new NotFound("unknown-figure"));
        Instant now = Times.now(clock);
        List<Fault> faults = draft.faults(LocalDate.ofInstant(now, Times.LEGAL_ZONE));
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return new DeclaredFigure(
                id,
                draft.value(),
                Objects.requireNonNull(draft.on()),
                draft.note().strip(),
                by.name(),
                now);
    }

    private static Fact fact(Consultation consultation, DeclaredFigure said) {
        Long value = said.value();
        Map<String, Object> detail = value == null
                ? Map.of("figure", said.id().id(), "on", said.on().toString())
                : Map.of("figure", said.id().id(), "on", said.on().toString(), "value", value);
        return new Fact(
                consultation.id(),
                value == null ? "figure.taken-back" : "figure.declared",
                consultation.id().value(),
                detail);
    }
}
