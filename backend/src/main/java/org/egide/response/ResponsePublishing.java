package org.egide.response;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.consultation.Outcomes;
import org.egide.document.Document;
import org.egide.document.Documents;
import org.egide.duty.Duties;
import org.egide.duty.Duty;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.merkle.Hashes;
import org.egide.report.GuarantorRequest;
import org.egide.response.PublishedResponse.Given;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.SpaceId;
import org.egide.shared.Stale;
import org.egide.shared.Texts;
import org.egide.shared.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Makes an edition of what is prepared: its documents, its rows, its entry in the log, all or nothing. */
@Component
class ResponsePublishing {

    private static final String DUTY = "response";

    private final PreparedResponses prepared;
    private final ResponseEditionStore store;
    private final ResponseDocument document;
    private final CommitmentAnnex annex;
    private final Documents documents;
    private final Outcomes outcomes;
    private final Duties duties;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    ResponsePublishing(
            PreparedResponses prepared,
            ResponseEditionStore store,
            ResponseDocument document,
            CommitmentAnnex annex,
            Documents documents,
            Outcomes outcomes,
            Duties duties,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.prepared = prepared;
        this.store = store;
        this.document = document;
        this.annex = annex;
        this.documents = documents;
        this.outcomes = outcomes;
        this.duties = duties;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The number of the edition. Refuses as {@link Responses#publish}. */
    Mono<Integer> publish(Consultation consultation, String note, Person by) {
        SpaceId space = consultation.id();
        return Mono.zip(
                        prepared.of(consultation).doOnNext(ResponsePublishing::requireWhole),
                        store.all(space).map(ResponsePublishing::next),
                        isLate(consultation))
                .flatMap(all -> written(
                                consultation,
                                edition(consultation, all.getT1(), all.getT2(), all.getT3(), note.strip()))
                        .flatMap(written ->
                                keep(consultation, all.getT1(), written, by).as(transaction::transactional)));
    }

    private static int next(List<PublishedResponse> all) {
        return all.isEmpty() ? 1 : all.getFirst().number() + 1;
    }

    private static void requireWhole(PreparedResponse prepared) {
        if (!prepared.missing().isEmpty()) {
            throw new Conflict("response-incomplete", String.join(", ", prepared.missing()));
        }
        if (prepared.decided() == null) {
            throw new Conflict("decision-missing");
        }
    }

    private PublishedResponse edition(
            Consultation consultation, PreparedResponse prepared, int number, boolean late, String note) {
        if (number > 1 && note.isEmpty()) {
            throw new InvalidRequest(List.of(Fault.of("note", "note-required", Responses.NOTE)));
        }
        InvalidRequest.ifAny(Texts.faults("note", note, Responses.NOTE));
        Decided decided = Objects.requireNonNull(prepared.decided()).value();
        return new PublishedResponse(
                number,
                prepared.report(),
                prepared.reportEdition(),
                prepared.language(),
                Respondent.owner(consultation),
                Objects.requireNonNull(decided.decision()),
                decided.reasons(),
                note,
                Times.now(clock),
                late,
                "",
                prepared.requests().stream().map(one -> given(one, prepared)).toList());
    }

    private static Given given(Asked asked, PreparedResponse prepared) {
        GuarantorRequest one = asked.request();
        Versioned<Reply> said = prepared.replies().get(one.number());
        return new Given(
                one.number(),
                one.kind(),
                one.place(),
                one.text(),
                one.addressee(),
                asked.by().name(),
                said == null ? null : said.value());
    }

    private Mono<Boolean> isLate(Consultation consultation) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
        return duties.of(consultation)
                .map(all -> all.stream()
                        .filter(duty -> duty.key().equals(DUTY))
                        .map(Duty::dueOn)
                        .anyMatch(due -> due != null && today.isAfter(due)));
    }

    private Mono<Written> written(Consultation consultation, PublishedResponse edition) {
        return annex.of(consultation, edition)
                .map(attached -> document.of(consultation, edition, attached))
                .flatMap(made -> written(edition, made));
    }

    private Mono<Written> written(PublishedResponse edition, Document made) {
        return Mono.zip(documents.html(made, picture -> ""), documents.pdf(made), documents.docx(made))
                .map(all -> new Written(
                        edition.hashed(HexFormat.of().formatHex(Hashes.sha256().digest(all.getT2()))),
                        all.getT1().getBytes(StandardCharsets.UTF_8),
                        all.getT2(),
                        all.getT3()));
    }

    /** The consultation is held first. What was written must still be what the draft says, and the next edition. */
    private Mono<Integer> keep(Consultation consultation, PreparedResponse read, Written written, Person by) {
        SpaceId space = consultation.id();
        PublishedResponse edition = written.edition();
        int number = edition.number();
        LocalDate day = LocalDate.ofInstant(edition.publishedAt(), Times.LEGAL_ZONE);
        return outcomes.hold(space)
                .then(Mono.defer(() -> prepared.of(consultation)))
                .zipWhen(now -> store.all(space))
                .filter(now -> now.getT1().equals(read) && next(now.getT2()) == number)
                .switchIfEmpty(Mono.error(() -> new Stale("reply-changed")))
                .flatMap(now -> store.insert(space, edition, by))
                .then(Mono.defer(() -> store.keep(space, number, "html", written.html())))
                .then(Mono.defer(() -> store.keep(space, number, "pdf", written.pdf())))
                .then(Mono.defer(() -> store.keep(space, number, "docx", written.docx())))
                .then(Mono.defer(() -> outcomes.responsePublished(space, day)))
                .then(Mono.defer(() -> ledger.append(List.of(fact(space, edition)), edition.publishedAt())))
                .thenReturn(number);
    }

    private static Fact fact(SpaceId space, PublishedResponse edition) {
        Map<String, Object> detail = Map.of(
                "edition", edition.number(),
                "decision", edition.decision().name(),
                "late", edition.late(),
                "sha256", edition.sha256());
        return new Fact(space, "response.published", space.value(), detail);
    }

    /** An edition with its files. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Written(PublishedResponse edition, byte[] html, byte[] pdf, byte[] docx) {}
}
