package org.egide.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.identity.Person;
import org.egide.report.EditionStore.Standing;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Texts;
import org.egide.shared.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Freezes a report: composes it as of now and writes it in every form, outside any transaction; then keeps it, unless
 * words that it may quote were taken away meanwhile.
 */
@Component
class Freezing {

    private static final int TEXT_LIMIT = 2_000;

    private final Preparing preparing;
    private final Binding binding;
    private final EditionStore editions;
    private final EditionFileStore files;
    private final QuoteStore quotes;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Freezing(
            Preparing preparing,
            Binding binding,
            EditionStore editions,
            EditionFileStore files,
            QuoteStore quotes,
            TransactionalOperator transaction,
            Clock clock) {
        this.preparing = preparing;
        this.binding = binding;
        this.editions = editions;
        this.files = files;
        this.quotes = quotes;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Integer> freeze(Consultation consultation, int report, Words words, Person by) {
        Instant at = Times.now(clock);
        return editions.standing(consultation.id(), report)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-guarantor-report")))
                .doOnNext(standing -> requireWords(standing, words))
                .flatMap(standing -> preparing
                        .prepare(consultation, report)
                        .doOnNext(prepared -> requireReady(prepared, words))
                        .flatMap(prepared -> binding.bind(consultation, prepared, standing.next(), words, at, by))
                        .flatMap(bound -> keep(bound, standing).as(transaction::transactional))
                        .thenReturn(standing.next()));
    }

    Mono<Readiness> readiness(Consultation consultation, int report) {
        return preparing
                .prepare(consultation, report)
                .map(prepared -> new Readiness(prepared.obstacles(), prepared.reservations()));
    }

    private static void requireWords(Standing standing, Words words) {
        if (standing.frozen()) {
            throw new Conflict("edition-frozen");
        }
        if (standing.next() > EditionStore.MOST) {
            throw new Conflict("too-many-editions", EditionStore.MOST);
        }
        List<Fault> faults = new ArrayList<>(Texts.faults("note", words.note(), TEXT_LIMIT));
        faults.addAll(Texts.faults("reservation", words.reservation(), TEXT_LIMIT));
        if (standing.published() && words.note().isBlank()) {
            faults.add(Fault.of("note", "note-required", TEXT_LIMIT));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    private static void requireReady(Prepared prepared, Words words) {
        if (!prepared.obstacles().isEmpty()) {
            throw new Conflict("report-not-ready", String.join(" ", prepared.obstacles()));
        }
        if (!prepared.reservations().isEmpty() && words.reservation().isBlank()) {
            String why = String.join(" ", prepared.reservations());
            throw new InvalidRequest(List.of(Fault.of("reservation", "reservation-required", why)));
        }
    }

    private Mono<Void> keep(Bound bound, Standing standing) {
        SpaceId space = bound.edition().space();
        return editions.hold(space, bound.edition().report())
                .filter(disturbed -> disturbed == standing.disturbed())
                .switchIfEmpty(Mono.error(() -> new Conflict("words-changed-meanwhile")))
                .then(Mono.defer(() -> editions.insert(bound.edition(), bound.html())))
                .filter(kept -> kept == 1)
                .switchIfEmpty(Mono.error(() -> new Conflict("edition-frozen")))
                .then(Mono.defer(() -> keepParts(bound)));
    }

    private Mono<Void> keepParts(Bound bound) {
        return Flux.range(0, bound.files().size())
                .concatMap(rank -> files.insert(bound.edition(), bound.files().get(rank), rank))
                .then(quotes.insert(bound.edition(), bound.quotes()))
                .thenMany(Flux.fromIterable(bound.requests()))
                .concatMap(request -> quotes.insert(bound.edition(), request))
                .then();
    }

    /**
     * What the guarantors say of an edition.
     *
     * @param note what it corrects of the one before
     * @param reservation why it is signed although something remains uncovered or open
     */
    record Words(String note, String reservation) {

        /** Without the white space around. */
        Words {
            note = note.strip();
            reservation = reservation.strip();
        }
    }
}
