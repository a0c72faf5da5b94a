package org.egide.response;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
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
import org.egide.response.PublishedResponse.Given;
import org.egide.shared.Facade;
import org.egide.shared.Ids;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the owner promised in its response, followed in public until it is kept, and shown late when it is late. */
@Facade
public class Commitments {

    private final ResponseEditionStore responses;
    private final ProgressStore store;
    private final VirusCheck viruses;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Commitments(
            ResponseEditionStore responses,
            ProgressStore store,
            VirusCheck viruses,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.responses = responses;
        this.store = store;
        this.viruses = viruses;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The commitments of the last response, those that are due first before the others; none before it. */
    public Mono<List<Commitment>> of(SpaceId space) {
        return responses
                .all(space)
                .flatMapMany(Flux::fromIterable)
                .next()
                .flatMap(latest -> Mono.zip(responses.given(space, latest.number()), store.all(space)))
                .map(both -> commitments(both.getT1(), both.getT2()))
                .defaultIfEmpty(List.of());
    }

    private List<Commitment> commitments(List<Given> given, List<Progress> progress) {
        Map<Integer, List<Progress>> done = progress.stream().collect(Collectors.groupingBy(Progress::request));
        LocalDate today = today();
        return given.stream()
                .filter(one -> one.reply().commits())
                .map(one -> Commitment.of(one, done.getOrDefault(one.request(), List.of()), today))
                .sorted(Comparator.comparing(Commitments::due))
                .toList();
    }

    private static LocalDate due(Commitment one) {
        LocalDate due = one.given().reply().due();
        return due == null ? LocalDate.MAX : due;
    }

    /**
     * Says what was done of a commitment, and shows it by a link or a file; it stays.
     *
     * <p>Fails with {@code NotFound} {@code unknown-commitment}, {@code InvalidRequest} naming every field at fault
     * ({@code field-required}, {@code text-too-long}, {@code invalid-date}, {@code date-in-the-future}, {@code
     * proof-required}, {@code invalid-link}, {@code proof-type}, {@code proof-too-large}, {@code
     * proof-infected}), {@code Unavailable} {@code virus-check-unavailable}.
     */
    public Mono<Commitment> progress(Consultation consultation, int request, ProgressDraft draft, Person by) {
        SpaceId space = consultation.id();
        return get(space, request)
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
                .flatMap(all -> Mono.justOrEmpty(all.stream()
                        .filter(one -> one.given().request() == request)
                        .findFirst()))
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
