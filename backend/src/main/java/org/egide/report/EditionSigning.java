package org.egide.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.Outcomes;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.shared.Conflict;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Stale;
import org.egide.shared.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Signs an edition, publishes it, or drops it. The consultation is held first, then the report: guarantors do not
 * change meanwhile, and words that are being taken away are waited for.
 */
@Component
class EditionSigning {

    private final Outcomes outcomes;
    private final EditionStore editions;
    private final SignatureStore signatures;
    private final QuoteStore quotes;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    EditionSigning(
            Outcomes outcomes,
            EditionStore editions,
            SignatureStore signatures,
            QuoteStore quotes,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.outcomes = outcomes;
        this.editions = editions;
        this.signatures = signatures;
        this.quotes = quotes;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Adds a signature to what was looked at; the second of the same person changes nothing. */
    Mono<Void> sign(SpaceId space, int report, int number, String sha256, Person by) {
        return held(space, report, by)
                .flatMap(consultation -> frozen(space, report, number, sha256)
                        .map(edition ->
                                signature(consultation, by, edition.kind().isLate(consultation, today())))
                        .flatMap(signature -> signatures.insert(space, report, number, signature)))
                .as(transaction::transactional);
    }

    private Signature signature(Consultation consultation, Person by, boolean late) {
        Member member = consultation.guarantorsInOffice().stream()
                .filter(one -> one.is(by))
                .findFirst()
                .orElseThrow(); // the right to sign is that of guarantors in office
        return new Signature(
                by.account(), Objects.requireNonNull(member.email()), member.name(), Times.now(clock), late);
    }

    /** Makes it public: signed by every guarantor of this moment, nothing that it quotes taken away. */
    Mono<Void> publish(SpaceId space, int report, int number, String sha256, Person by) {
        return held(space, report, by)
                .doOnNext(this::requireOver)
                .flatMap(consultation -> frozen(space, report, number, sha256)
                        .flatMap(edition -> requireSigned(consultation, edition)
                                .then(Mono.defer(() -> requireAlive(edition)))
                                .then(Mono.defer(
                                        () -> publish(edition, edition.kind().isLate(consultation, today()), by)))))
                .as(transaction::transactional);
    }

    private Mono<Void> publish(Edition edition, boolean late, Person by) {
        SpaceId space = edition.space();
        Map<String, Object> detail = Map.of(
                "report", edition.report(),
                "edition", edition.number(),
                "kind", edition.kind().name(),
                "sha256", edition.sha256(),
                "data", edition.dataSha256());
        boolean ends = edition.kind() == ReportKind.FINAL;
        return editions.end(edition, EditionState.PUBLISHED, late, by.name(), Times.now(clock))
                .then(Mono.defer(() -> ledger.append(new Fact(space, "report.published", space.value(), detail))))
                .then(Mono.defer(() -> ends ? outcomes.reportPublished(space, today()) : Mono.empty()));
    }

    /** A report is of a consultation that is over (domain, D7). */
    private void requireOver(Consultation consultation) {
        if (!today().isAfter(consultation.calendar().closesOn())) {
            throw new Conflict("consultation-not-over");
        }
    }

    private Mono<Void> requireSigned(Consultation consultation, Edition edition) {
        return signatures.of(edition).flatMap(signed -> {
            List<Member> inOffice = consultation.guarantorsInOffice();
            List<String> missing = inOffice.stream()
                    .filter(member ->
                            signed.stream().noneMatch(one -> one.email().equals(member.email())))
                    .map(Member::name)
                    .toList();
            return missing.isEmpty()
                    ? signatures.count(
                            edition,
                            inOffice.stream()
                                    .map(Member::email)
                                    .filter(Objects::nonNull)
                                    .toList())
                    : Mono.error(new Conflict("signatures-missing", String.join(", ", missing)));
        });
    }

    /** Whoever takes words away marks the report first (decision 64), which is held here: none is under way. */
    private Mono<Void> requireAlive(Edition edition) {
        return quotes.lost(edition)
                .filter(lost -> !lost.isEmpty())
                .map(lost -> lost.stream().map(Quote::label).collect(Collectors.joining(", ")))
                .flatMap(labels -> Mono.error(new Conflict("citation-dead", labels)));
    }

    /** Gives up what is frozen, with its signatures. */
    Mono<Void> drop(SpaceId space, int report, int number, Person by) {
        return held(space, report, by)
                .flatMap(consultation -> frozen(space, report, number))
                .flatMap(edition -> editions.end(edition, EditionState.DROPPED, false, by.name(), Times.now(clock)))
                .as(transaction::transactional)
                .then();
    }

    private Mono<Consultation> held(SpaceId space, int report, Person by) {
        return outcomes.hold(space)
                .flatMap(consultation ->
                        consultation.standing(by).require(Action.SIGN_REPORT).thenReturn(consultation))
                .flatMap(consultation -> editions.hold(space, report)
                        .switchIfEmpty(Mono.error(() -> new NotFound("unknown-guarantor-report")))
                        .thenReturn(consultation));
    }

    private Mono<Edition> frozen(SpaceId space, int report, int number, String sha256) {
        return frozen(space, report, number)
                .filter(edition -> edition.sha256().equals(sha256))
                .switchIfEmpty(Mono.error(() -> new Stale("edition-changed")));
    }

    private Mono<Edition> frozen(SpaceId space, int report, int number) {
        return editions.get(space, report, number)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-edition")))
                .filter(edition -> edition.state() == EditionState.FROZEN)
                .switchIfEmpty(Mono.error(() -> new Conflict("edition-not-frozen")));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
    }
}
