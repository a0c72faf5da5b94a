package org.egide.response;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.duty.ProofFile;
import org.egide.duty.VirusCheck;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.merkle.Hashes;
import org.egide.response.Commitment.Progress;
import org.egide.response.CommitmentStore.Promised;
import org.egide.shared.Facade;
import org.egide.shared.Ids;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What was promised in the response, followed in public until it is kept, and shown late when it is late. */
@Facade
public class Commitments {

    private final CommitmentStore promised;
    private final ProgressStore store;
    private final VirusCheck viruses;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Commitments(
            CommitmentStore promised,
            ProgressStore store,
            VirusCheck viruses,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.promised = promised;
        this.store = store;
        this.viruses = viruses;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The commitments of every edition of the response as they stand now, each once, those that are due first before
     * the others.
     */
    public Mono<List<Commitment>> of(SpaceId space) {
        return asOf(space, Times.now(clock));
    }

    /** The same as they stood at an instant. */
    Mono<List<Commitment>> asOf(SpaceId space, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Times.LEGAL_ZONE);
        return Mono.zip(promised.all(space, at), store.all(space, at))
                .map(both -> commitments(both.getT1(), both.getT2(), day));
    }

    /** Those that one of those who reply keeps, who is asked before: nobody says how another keeps its own. */
    public Mono<List<Commitment>> keptBy(Consultation consultation, Person person) {
        return of(consultation.id())
                .map(all -> all.stream()
                        .filter(one -> isOf(one, consultation, person))
                        .toList());
    }

    private static boolean isOf(Commitment one, Consultation consultation, Person person) {
        return Respondent.asked(consultation, one.addressee()).is(Respondent.of(consultation, person));
    }

    /** What was promised, with what was done of each, as it stands on a day; first what is due first. */
    static List<Commitment> commitments(List<Promised> promised, List<Progress> progress, LocalDate day) {
        Map<Integer, List<Progress>> done = progress.stream().collect(Collectors.groupingBy(Progress::request));
        return promised.stream()
                .map(one -> Commitment.of(one, done.getOrDefault(one.given().request(), List.of()), day))
                .sorted(Commitment.FIRST_DUE)
                .toList();
    }

    /**
     * Says what was done of a commitment, and shows it by a link or a file; it stays.
     *
     * <p>Fails with {@code NotFound} {@code unknown-commitment}, {@code NotAllowed} {@code request-of-another}, {@code
     * InvalidRequest} naming every field at fault ({@code field-required}, {@code text-too-long}, {@code invalid-date},
     * {@code date-in-the-future}, {@code proof-required}, {@code invalid-link}, {@code proof-type}, {@code
     * proof-too-large}, {@code proof-infected}), {@code Unavailable} {@code virus-check-unavailable}.
     */
    public Mono<Commitment> progress(Consultation consultation, int request, ProgressDraft draft, Person by) {
        SpaceId space = consultation.id();
        return get(space, request)
                .delayUntil(one -> consultation.standing(by).requireAddressed(isOf(one, consultation, by)))
                .doOnNext(one -> InvalidRequest.ifAny(draft.faults(today())))
                .doOnNext(one -> requireProof(draft))
                .flatMap(one -> draft.file().length == 0 ? Mono.just(false) : viruses.check(draft.file()))
                .flatMap(checked -> keep(space, request, draft, by).as(transaction::transactional))
                .then(Mono.defer(() -> get(space, request)));
    }

    private static void requireProof(ProgressDraft draft) {
        if (draft.file().length > 0) {
            ProofFile.of(draft.fileName(), draft.file());
        }
    }

    private Mono<Void> keep(SpaceId space, int request, ProgressDraft draft, Person by) {
        LocalDate on = Objects.requireNonNull(draft.on());
        @Nullable ProofFile file = draft.file().length == 0 ? null : ProofFile.of(draft.fileName(), draft.file());
        Progress done = new Progress(
                Ids.next(),
                request,
                on,
                draft.text().strip(),
                draft.kept(),
                draft.link(),
                file == null ? null : file.name(),
                by.name(),
                Times.now(clock));
        @Nullable
        String sha256 =
                file == null ? null : HexFormat.of().formatHex(Hashes.sha256().digest(file.bytes()));
        Map<String, Object> detail = Map.of("request", request, "kept", draft.kept(), "on", on.toString());
        return store.insert(space, done, file, sha256, by)
                .then(Mono.defer(() -> ledger.append(new Fact(space, "commitment.progressed", done.id(), detail))));
    }

    private Mono<Commitment> get(SpaceId space, int request) {
        return of(space)
                .flatMap(all -> Mono.justOrEmpty(
                        all.stream().filter(one -> one.request() == request).findFirst()))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-commitment")));
    }

    /** The file that shows what was done. Fails with {@code NotFound} {@code unknown-commitment}. */
    public Mono<ProofFile> file(SpaceId space, UUID progress) {
        return store.file(space, progress).switchIfEmpty(Mono.error(() -> new NotFound("unknown-commitment")));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
    }
}
