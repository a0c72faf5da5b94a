package org.egide.consultation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Gives roles and takes declarations down; who may is asked by the facade. */
@Component
class Designating {

    private final ConsultationStore consultations;
    private final EditStore edits;
    private final OfficeStore offices;
    private final DesignationStore designations;
    private final RecentConsultations recent;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Designating(
            ConsultationStore consultations,
            EditStore edits,
            OfficeStore offices,
            DesignationStore designations,
            RecentConsultations recent,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.consultations = consultations;
        this.edits = edits;
        this.offices = offices;
        this.designations = designations;
        this.recent = recent;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In a transaction of its own, or in the caller's. */
    Mono<UUID> designate(SpaceId space, Designee person, Person by) {
        List<Fault> faults = ConsultationRules.faults(person);
        if (!faults.isEmpty()) {
            return Mono.error(new InvalidRequest(faults));
        }
        return edits.lock(space)
                .then(Mono.defer(() -> consultations.byId(space)))
                .doOnNext(consultation -> requireFit(consultation, person))
                .flatMap(consultation -> member(consultation, person))
                .then(Mono.defer(() -> invited(space, person, by)))
                .as(transaction::transactional)
                .doOnSuccess(done -> recent.forget());
    }

    private static void requireFit(Consultation consultation, Designee person) {
        List<Member> members = new ArrayList<>(consultation.members());
        members.add(person.toMember());
        Offices.faults(members, consultation.regime().mostGuarantors()).stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw new Conflict(fault.code(), fault.arguments().toArray());
                });
    }

    private Mono<Void> member(Consultation consultation, Designee person) {
        boolean known = consultation.members().stream()
                .anyMatch(member ->
                        member.role() == person.role() && person.email().equals(member.email()));
        return known ? Mono.empty() : offices.add(consultation.id(), person);
    }

    private Mono<UUID> invited(SpaceId space, Designee person, Person by) {
        return designations
                .invite(space, person, by, Times.now(clock))
                .flatMap(id -> edits.touch(space, Times.now(clock))
                        .then(Mono.defer(() -> ledger.append(fact(space, "designation.invited", id, person.role()))))
                        .thenReturn(id));
    }

    Mono<Void> declare(SpaceId space, Member member, Declaration text, Person guarantor, String language) {
        Designee person = new Designee(Role.GUARANTOR, member.name(), String.valueOf(member.email()), language);
        Map<String, Object> detail = Map.of("version", text.version());
        return edits.lock(space)
                .then(Mono.defer(
                        () -> designations.declare(space, person, text, guarantor.account(), Times.now(clock))))
                .flatMap(id -> ledger.append(new Fact(space, "designation.declared", id, detail)))
                .as(transaction::transactional)
                .doOnSuccess(done -> recent.forget());
    }

    private static Fact fact(SpaceId space, String kind, UUID id, Role role) {
        return new Fact(space, kind, id, Map.of("role", role.name()));
    }
}
