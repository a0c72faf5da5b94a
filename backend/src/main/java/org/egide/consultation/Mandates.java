package org.egide.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Ends mandates. When a guarantor is impeded, the commission designates a replacement, fixes the day on which the
 * consultation goes on and tells the public (L121-1-1 of the code of the environment; domain, 1.3): meanwhile it is
 * suspended.
 */
@Component
class Mandates {

    private final ConsultationStore consultations;
    private final EditStore edits;
    private final OfficeStore offices;
    private final DesignationStore designations;
    private final Designating designating;
    private final RecentConsultations recent;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Mandates(
            ConsultationStore consultations,
            EditStore edits,
            OfficeStore offices,
            DesignationStore designations,
            Designating designating,
            RecentConsultations recent,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.consultations = consultations;
        this.edits = edits;
        this.offices = offices;
        this.designations = designations;
        this.designating = designating;
        this.recent = recent;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Void> end(SpaceId space, UUID id, Ending ending, Person officer) {
        return edits.lock(space)
                .then(Mono.defer(() -> designations.find(space, id)))
                .filter(Designation::isLive)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-designation")))
                .flatMap(designation -> end(space, designation, ending)
                        .then(Mono.defer(() -> replace(space, ending.replacement(), officer)))
                        .then(Mono.defer(() -> suspendIfNeeded(space, designation.role(), ending))))
                .then(Mono.defer(() -> edits.touch(space, Times.now(clock))))
                .as(transaction::transactional)
                .doOnSuccess(done -> recent.forget());
    }

    private Mono<Void> end(SpaceId space, Designation designation, Ending ending) {
        Fact fact = new Fact(
                space,
                "designation.ended",
                designation.id(),
                Map.of(
                        "role",
                        designation.role().name(),
                        "reason",
                        ending.reason().name()));
        return designations
                .end(space, designation.id(), ending.reason(), Times.now(clock))
                .then(offices.remove(space, designation.role(), designation.email()))
                .then(ledger.append(fact));
    }

    private Mono<Void> replace(SpaceId space, @Nullable Designee replacement, Person officer) {
        return replacement == null
                ? Mono.empty()
                : designating.designate(space, replacement, officer).then();
    }

    private Mono<Void> suspendIfNeeded(SpaceId space, Role role, Ending ending) {
        return consultations
                .byId(space)
                .filter(consultation -> role == Role.GUARANTOR)
                .filter(consultation -> ending.replacement() != null
                        || consultation.guarantorsInOffice().isEmpty())
                .filter(consultation -> consultation.status() == Status.ANNOUNCED
                        || consultation.status() == Status.OPEN
                        || consultation.status() == Status.SUSPENDED)
                .flatMap(consultation -> suspend(consultation, ending.resumesOn()));
    }

    /** From today, or from the opening day when it has not come. */
    private Mono<Void> suspend(Consultation consultation, @Nullable LocalDate resumesOn) {
        Calendar calendar = consultation.calendar();
        LocalDate suspendedOn = calendar.suspendedOn();
        LocalDate from = suspendedOn != null && consultation.status() == Status.SUSPENDED
                ? suspendedOn
                : latest(today(), calendar.opensOn());
        if (resumesOn != null) {
            requireWithin(resumesOn, from, calendar.closesOn());
        }
        Map<String, Object> detail = new HashMap<>(Map.of("from", from.toString()));
        if (resumesOn != null) {
            detail.put("resumesOn", resumesOn.toString());
        }
        SpaceId space = consultation.id();
        return offices.suspend(space, from, resumesOn)
                .then(ledger.append(new Fact(space, "consultation.suspended", space.value(), detail)));
    }

    Mono<Void> resume(SpaceId space, LocalDate day) {
        return edits.lock(space)
                .then(Mono.defer(() -> consultations.byId(space)))
                .doOnNext(consultation -> requireResumable(consultation, day))
                .flatMap(consultation -> offices.resume(space, day))
                .then(Mono.defer(() -> ledger.append(new Fact(
                        space, "consultation.resumption-set", space.value(), Map.of("resumesOn", day.toString())))))
                .then(Mono.defer(() -> edits.touch(space, Times.now(clock))))
                .as(transaction::transactional)
                .doOnSuccess(done -> recent.forget());
    }

    private void requireResumable(Consultation consultation, LocalDate day) {
        LocalDate from = consultation.calendar().suspendedOn();
        boolean resumed = consultation.status() == Status.OPEN;
        if (from == null || resumed) {
            throw new Conflict("not-suspended");
        }
        if (consultation.holding(Role.GUARANTOR).isEmpty()) {
            throw new Conflict("no-guarantor");
        }
        LocalDate opensOn = consultation.calendar().opensOn();
        boolean early = consultation.status() == Status.ANNOUNCED;
        LocalDate after = early ? opensOn.minusDays(1) : latest(from, today().minusDays(1));
        requireWithin(day, after, consultation.calendar().closesOn());
    }

    /** After the first of the days, the last included. */
    private static void requireWithin(LocalDate day, LocalDate after, LocalDate last) {
        if (!day.isAfter(after) || day.isAfter(last)) {
            throw new InvalidRequest(List.of(Fault.of("resumesOn", "resumption-out-of-range", after, last)));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
