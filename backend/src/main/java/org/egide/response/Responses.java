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
import org.egide.report.Edition;
import org.egide.report.Editions;
import org.egide.report.GuarantorRequest;
import org.egide.report.ReportKind;
import org.egide.response.PublishedResponse.Given;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Stale;
import org.egide.shared.Texts;
import org.egide.shared.Times;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The owner's response to the guarantors' report: a reply to each request, and a decision on the project (C. env.
 * L121-16, R121-24; domain, 1.6 and 2.3). Drafted part by part, published as a whole, never changed; a correction is
 * another edition.
 */
@Facade
public class Responses {

    private static final int NOTE = 2_000;
    private static final String DUTY = "response";

    private final ReplyStore drafts;
    private final ResponseEditionStore store;
    private final Editions reports;
    private final ResponseDocument document;
    private final Documents documents;
    private final Outcomes outcomes;
    private final Duties duties;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Responses(
            ReplyStore drafts,
            ResponseEditionStore store,
            Editions reports,
            ResponseDocument document,
            Documents documents,
            Outcomes outcomes,
            Duties duties,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.drafts = drafts;
        this.store = store;
        this.reports = reports;
        this.document = document;
        this.documents = documents;
        this.outcomes = outcomes;
        this.duties = duties;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What is asked, and what is replied so far: for the owner, who is asked before.
     *
     * <p>Fails with {@code Conflict} {@code report-not-published} while there is nothing to reply to.
     */
    public Mono<PreparedResponse> prepared(Consultation consultation) {
        SpaceId space = consultation.id();
        return answered(space)
                .flatMap(report -> Mono.zip(
                                reports.requests(space, report.report(), report.number()),
                                drafts.replies(space),
                                drafts.decided(space).map(List::of).defaultIfEmpty(List.of()))
                        .map(all -> new PreparedResponse(
                                report.report(),
                                report.number(),
                                report.language(),
                                all.getT1(),
                                all.getT2(),
                                all.getT3().isEmpty() ? null : all.getT3().getFirst())));
    }

    private Mono<Edition> answered(SpaceId space) {
        return reports.latest(space)
                .flatMapMany(Flux::fromIterable)
                .filter(one -> one.kind() == ReportKind.FINAL)
                .next()
                .switchIfEmpty(Mono.error(() -> new Conflict("report-not-published")));
    }

    /**
     * Replies to a request, in the draft.
     *
     * <p>Fails with {@code NotFound} {@code unknown-request}, {@code InvalidRequest} naming every field at fault
     * ({@code field-required}, {@code justification-required}, {@code commitment-incomplete}, {@code text-too-long}),
     * {@code Stale} {@code reply-changed}, and as {@link #prepared}.
     *
     * @param version the version that was read, 0 for none
     */
    public Mono<PreparedResponse> reply(Consultation consultation, int request, int version, Reply reply, Person by) {
        return prepared(consultation)
                .filter(one -> one.requests().stream().anyMatch(asked -> asked.number() == request))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-request")))
                .doOnNext(one -> InvalidRequest.ifAny(reply.faults()))
                .flatMap(one -> drafts.reply(consultation.id(), request, version, reply, Times.now(clock), by))
                .filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(() -> new Stale("reply-changed")))
                .then(Mono.defer(() -> prepared(consultation)));
    }

    /**
     * Decides of the project, in the draft.
     *
     * <p>Fails with {@code InvalidRequest} naming every field at fault, {@code Stale} {@code reply-changed}, and as
     * {@link #prepared}.
     *
     * @param version the version that was read, 0 for none
     */
    public Mono<PreparedResponse> decide(Consultation consultation, int version, Decided decided, Person by) {
        return prepared(consultation)
                .doOnNext(one -> InvalidRequest.ifAny(decided.faults()))
                .doOnNext(one -> AnswerText.blocks(decided.reasons()))
                .flatMap(one -> drafts.decide(consultation.id(), version, decided, Times.now(clock), by))
                .filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(() -> new Stale("reply-changed")))
                .then(Mono.defer(() -> prepared(consultation)));
    }

    /**
     * Publishes the draft as it stands. Late or not, it is published, and says so. The day of the first publication is
     * that of the calendar.
     *
     * <p>Fails with {@code Conflict} {@code response-incomplete} naming the requests without a reply, {@code
     * decision-missing}, {@code InvalidRequest} {@code note-required} at {@code note} from the second edition on,
     * {@code Stale} {@code reply-changed} when somebody wrote or published meanwhile, and as {@link #prepared}.
     *
     * @param note what it corrects of the edition before, at most {@value #NOTE} UTF-16 units
     */
    public Mono<PublishedResponse> publish(Consultation consultation, String note, Person by) {
        SpaceId space = consultation.id();
        return Mono.zip(
                        prepared(consultation).doOnNext(Responses::requireWhole),
                        store.all(space).map(Responses::next),
                        isLate(consultation))
                .flatMap(all -> written(
                                consultation,
                                edition(consultation, all.getT1(), all.getT2(), all.getT3(), note.strip()))
                        .flatMap(written ->
                                keep(consultation, all.getT1(), written, by).as(transaction::transactional)))
                .flatMap(number -> get(space, number));
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
            throw new InvalidRequest(List.of(Fault.of("note", "note-required", NOTE)));
        }
        InvalidRequest.ifAny(Texts.faults("note", note, NOTE));
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

    private static Given given(GuarantorRequest asked, PreparedResponse prepared) {
        Reply reply =
                Objects.requireNonNull(prepared.replies().get(asked.number())).value();
        return new Given(asked.number(), asked.kind(), asked.place(), asked.text(), asked.addressee(), reply);
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
        Document made = document.of(consultation, edition);
        return Mono.zip(documents.html(made, picture -> ""), documents.pdf(made), documents.docx(made))
                .map(all -> new Written(
                        edition.hashed(HexFormat.of().formatHex(Hashes.sha256().digest(all.getT2()))),
                        all.getT1().getBytes(StandardCharsets.UTF_8),
                        all.getT2(),
                        all.getT3()));
    }

    /** The consultation is held first. What was written must still be what the draft says, and the next edition. */
    private Mono<Integer> keep(Consultation consultation, PreparedResponse prepared, Written written, Person by) {
        SpaceId space = consultation.id();
        PublishedResponse edition = written.edition();
        int number = edition.number();
        LocalDate day = LocalDate.ofInstant(edition.publishedAt(), Times.LEGAL_ZONE);
        return outcomes.hold(space)
                .then(Mono.defer(() -> prepared(consultation)))
                .zipWhen(now -> store.all(space))
                .filter(now -> now.getT1().equals(prepared) && next(now.getT2()) == number)
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

    /** The published editions, the newest first, without their replies. */
    public Mono<List<PublishedResponse>> all(SpaceId space) {
        return store.all(space);
    }

    /** The last one; empty while there is none. */
    public Mono<PublishedResponse> latest(SpaceId space) {
        return all(space)
                .flatMap(all -> Mono.justOrEmpty(all.stream().findFirst()))
                .flatMap(one -> store.given(space, one.number()).map(one::with));
    }

    /** One edition. Fails with {@code NotFound} {@code unknown-response}. */
    public Mono<PublishedResponse> get(SpaceId space, int number) {
        return all(space)
                .flatMap(all -> Mono.justOrEmpty(
                        all.stream().filter(one -> one.number() == number).findFirst()))
                .flatMap(one -> store.given(space, number).map(one::with))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-response")));
    }

    /** A file of an edition: html, pdf, docx. Fails with {@code NotFound} {@code unknown-response}. */
    public Mono<byte[]> file(SpaceId space, int number, String format) {
        return store.file(space, number, format).switchIfEmpty(Mono.error(() -> new NotFound("unknown-response")));
    }

    /** An edition with its files. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Written(PublishedResponse edition, byte[] html, byte[] pdf, byte[] docx) {}
}
