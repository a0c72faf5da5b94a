package org.egide.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.RequestDraft.Checked;
import org.egide.shared.Facade;
import org.egide.shared.Idempotency;
import org.egide.shared.Idempotency.Remembered;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Stale;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * What the guarantors ask of the owner and of others (domain, 2.3), as they draft it. Who may is asked before, but for
 * {@link #seenBy}.
 */
@Facade
public class Requests {

    /** Requests of a report, at most. */
    public static final int MOST = 200;

    private final RequestStore store;
    private final ReportingStore reports;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Requests(
            RequestStore store,
            ReportingStore reports,
            Idempotency idempotency,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.reports = reports;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The requests of a report as they stand, clarifications first, each group in its order. */
    public Mono<List<GuarantorRequest>> drafted(SpaceId space, int report) {
        return store.list(space, report);
    }

    /**
     * One request.
     *
     * <p>Fails with {@code NotFound} {@code unknown-request}.
     */
    public Mono<GuarantorRequest> get(SpaceId space, int report, int number) {
        return drafted(space, report)
                .flatMapIterable(all -> all)
                .filter(one -> one.number() == number)
                .next()
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-request")));
    }

    /**
     * What somebody is asked, or one day will be: the requests of the reports whose guarantors show them, and nothing
     * else of those.
     *
     * <p>Fails with {@code NotAllowed} {@code not-your-role}.
     */
    public Mono<List<Shown>> seenBy(Consultation consultation, Person person) {
        SpaceId space = consultation.id();
        return consultation
                .standing(person)
                .require(Action.READ_REQUESTS)
                .then(Mono.defer(() -> reports.list(space)))
                .flatMapIterable(all -> all)
                .filter(report -> report.requestsShownAt() != null)
                .concatMap(report -> drafted(space, report.number()).map(requests -> Shown.of(report, requests)))
                .collectList();
    }

    /**
     * Asks something, as the last of its group.
     *
     * <p>Fails with {@code NotFound} {@code unknown-guarantor-report}, {@code InvalidRequest} {@code too-many} or
     * naming the fields at fault ({@code field-required}, {@code text-too-long}, {@code too-many}, {@code
     * invalid-value}), and as {@link Idempotency#once}.
     *
     * @param key the client's own, null for none
     */
    public Mono<GuarantorRequest> add(SpaceId space, int report, RequestDraft draft, @Nullable String key) {
        Remembered asked = key == null ? null : remembered(space, report, draft, key, 0);
        Mono<Integer> work = Mono.fromSupplier(draft::checked)
                .flatMap(checked -> lock(space, report)
                        .then(Mono.defer(() -> store.insert(space, report, checked)))
                        .switchIfEmpty(Mono.error(() -> new InvalidRequest("too-many", MOST, MOST + 1)))
                        .delayUntil(made ->
                                idempotency.remember(key == null ? null : remembered(space, report, draft, key, made)))
                        .as(transaction::transactional));
        return idempotency
                .once(asked, made -> Mono.just((int) made.getLeastSignificantBits()), work)
                .flatMap(number -> get(space, report, number));
    }

    private static Remembered remembered(SpaceId space, int report, RequestDraft draft, String key, int number) {
        String print = Idempotency.fingerprint(
                "request", report, draft.kind(), draft.text(), draft.addressee(), draft.sources());
        return new Remembered(space, key, print, new UUID(0, number));
    }

    /**
     * Asks it otherwise; in another group it becomes the last.
     *
     * <p>Fails as {@link #add}, and with {@code NotFound} {@code unknown-request}, {@code Stale} {@code
     * request-changed}.
     *
     * @param version the version that was read
     */
    public Mono<GuarantorRequest> change(SpaceId space, int report, int number, int version, RequestDraft draft) {
        return Mono.fromSupplier(draft::checked)
                .flatMap(checked ->
                        held(space, report, number, version).flatMap(before -> change(space, report, before, checked)))
                .as(transaction::transactional)
                .then(Mono.defer(() -> get(space, report, number)));
    }

    private Mono<Void> change(SpaceId space, int report, GuarantorRequest before, Checked checked) {
        Mono<Void> worded = store.change(space, report, before.number(), checked);
        return before.kind() == checked.kind()
                ? worded
                : worded.then(Mono.defer(() -> store.last(space, report, before.number(), checked.kind())));
    }

    /**
     * Moves a request within its group; where it cannot go, nothing changes.
     *
     * <p>Fails with {@code NotFound} {@code unknown-guarantor-report} or {@code unknown-request}, {@code
     * InvalidRequest} {@code invalid-value} at {@code move} for one that is neither up nor down.
     *
     * @return all of them in their new order
     */
    public Mono<List<GuarantorRequest>> move(SpaceId space, int report, int number, Move move) {
        if (move != Move.UP && move != Move.DOWN) {
            return Mono.error(new InvalidRequest(List.of(Fault.of("move", "invalid-value"))));
        }
        return lock(space, report)
                .then(Mono.defer(() -> get(space, report, number)))
                .flatMap(one -> drafted(space, report)
                        .flatMap(all -> store.arrange(space, report, exchanged(all, one, move == Move.UP ? -1 : 1))))
                .as(transaction::transactional)
                .then(Mono.defer(() -> drafted(space, report)));
    }

    private static List<Integer> exchanged(List<GuarantorRequest> all, GuarantorRequest one, int by) {
        List<Integer> group = new ArrayList<>(all.stream()
                .filter(other -> other.kind() == one.kind())
                .map(GuarantorRequest::number)
                .toList());
        int to = one.place() - 1 + by;
        if (to >= 0 && to < group.size()) {
            Collections.swap(group, one.place() - 1, to);
        }
        return group;
    }

    /**
     * Asks it no more; its number is never given again.
     *
     * <p>Fails with {@code NotFound} {@code unknown-request}, {@code Stale} {@code request-changed}.
     */
    public Mono<Void> remove(SpaceId space, int report, int number, int version) {
        return held(space, report, number, version)
                .flatMap(found -> store.remove(space, report, number, Times.now(clock)))
                .as(transaction::transactional);
    }

    private Mono<GuarantorRequest> held(SpaceId space, int report, int number, int version) {
        return lock(space, report)
                .then(Mono.defer(() -> get(space, report, number)))
                .filter(found -> found.version() == version)
                .switchIfEmpty(Mono.error(() -> new Stale("request-changed")));
    }

    private Mono<Report> lock(SpaceId space, int report) {
        return reports.lock(space, report).switchIfEmpty(Mono.error(Reports::unknown));
    }

    /**
     * The requests of a report that those see who are asked.
     *
     * @param report its number
     * @param kind what it is about
     * @param since when they were shown
     * @param requests clarifications first, each group in its order
     */
    public record Shown(int report, ReportKind kind, Instant since, List<GuarantorRequest> requests) {

        /** Its list is its own. */
        public Shown {
            requests = List.copyOf(requests);
        }

        static Shown of(Report report, List<GuarantorRequest> requests) {
            return new Shown(
                    report.number(), report.kind(), Objects.requireNonNull(report.requestsShownAt()), requests);
        }
    }
}
