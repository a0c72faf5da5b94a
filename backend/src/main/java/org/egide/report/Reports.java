package org.egide.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.report.ReportingStore.Opening;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import org.egide.shared.Idempotency;
import org.egide.shared.Idempotency.Remembered;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Stale;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The reports of a consultation: begun, named, and their requests shown. Who may is asked before. */
@Facade("guarantorReports")
public class Reports {

    private final ReportingStore store;
    private final SectionStore sections;
    private final Typing typing;
    private final Idempotency idempotency;
    private final Ledger ledger;
    private final MessageSource messages;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Reports(
            ReportingStore store,
            SectionStore sections,
            Typing typing,
            Idempotency idempotency,
            Ledger ledger,
            MessageSource messages,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.sections = sections;
        this.typing = typing;
        this.idempotency = idempotency;
        this.ledger = ledger;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins a report.
     *
     * <p>Fails with {@code Conflict} {@code report-exists} (a consultation has one report of its own, and as many of
     * its continuing phase as there are years), {@code InvalidRequest} {@code too-many} (more than
     * {@value Drafting#MOST_SECTIONS} sections) or naming the fields at fault, and as {@link Drafting#write}.
     */
    public Mono<Report> open(
            Consultation consultation, ReportKind kind, Locale language, List<SectionDraft> drafts, Person by) {
        return open(new Begin(consultation, kind, language, null), drafts, by);
    }

    /**
     * The same, once for each key.
     *
     * <p>Fails besides with {@code InvalidRequest} {@code invalid-idempotency-key}, {@code Unprocessable} {@code
     * idempotency-key-reused}.
     */
    public Mono<Report> open(Begin begin, List<SectionDraft> drafts, Person by) {
        SpaceId space = begin.consultation().id();
        Remembered asked = begin.key() == null
                ? null
                : new Remembered(
                        space,
                        begin.key(),
                        Idempotency.fingerprint("report", begin.kind(), begin.language()),
                        space.value());
        Mono<Report> making = typing.checkAll(drafts).flatMap(checked -> make(begin, checked, by, asked));
        Mono<Report> work = making.onErrorResume(twin -> isOf(twin, "report_pkey"), sameNumber -> making)
                .onErrorMap(twin -> isOf(twin, "report_final"), twin -> new Conflict("report-exists"));
        return idempotency.once(asked, made -> get(space, (int) made.getLeastSignificantBits()), work);
    }

    private Mono<Report> make(Begin begin, List<SectionDraft> drafts, Person by, @Nullable Remembered asked) {
        SpaceId space = begin.consultation().id();
        Instant now = Times.now(clock);
        return store.insert(new Opening(space, begin.kind(), begin.language(), title(begin), now, by))
                .flatMap(number -> sections.insert(space, number, drafts, now, by)
                        .then(Mono.defer(() -> idempotency.remember(made(asked, number))))
                        .then(Mono.defer(() -> store.get(space, number))))
                .as(transaction::transactional);
    }

    private static boolean isOf(Throwable twin, String constraint) {
        return twin instanceof DuplicateKeyException
                && String.valueOf(twin.getMessage()).contains(constraint);
    }

    private static @Nullable Remembered made(@Nullable Remembered asked, int number) {
        return asked == null
                ? null
                : new Remembered(asked.space(), asked.key(), asked.fingerprint(), new UUID(0, number));
    }

    private String title(Begin begin) {
        Locale language = begin.language();
        return messages.getMessage(
                "drafting.title." + begin.kind(),
                new Object[] {begin.consultation().title().in(language)},
                language);
    }

    /**
     * One report.
     *
     * <p>Fails with {@code NotFound} {@code unknown-guarantor-report}.
     */
    public Mono<Report> get(SpaceId space, int number) {
        return store.get(space, number).switchIfEmpty(Mono.error(Reports::unknown));
    }

    static NotFound unknown() {
        return new NotFound("unknown-guarantor-report");
    }

    /** The reports of a consultation, in the order in which they were begun; at most 100. */
    public Mono<List<Report>> list(SpaceId space) {
        return store.list(space);
    }

    /**
     * Gives a report another title.
     *
     * <p>Fails with {@code NotFound} {@code unknown-guarantor-report}, {@code Stale} {@code report-changed}, {@code
     * InvalidRequest} naming the field.
     *
     * @param version the version that was read
     */
    public Mono<Report> retitle(SpaceId space, int number, int version, @Nullable String title) {
        return Mono.fromSupplier(() -> Typing.requireTitle(Typing.line(title)))
                .flatMap(line -> store.retitle(space, number, version, line))
                .switchIfEmpty(get(space, number).flatMap(found -> Mono.error(new Stale("report-changed"))));
    }

    /**
     * Lets the owner and whoever answers read the requests from now on, and nothing else. The log says so, and it is
     * never taken back.
     *
     * <p>Fails with {@code NotFound} {@code unknown-guarantor-report}, {@code Conflict} {@code requests-shown}, {@code
     * InvalidRequest} {@code no-requests}.
     */
    public Mono<Report> showRequests(SpaceId space, int number) {
        return store.lock(space, number)
                .switchIfEmpty(Mono.error(Reports::unknown))
                .flatMap(this::show)
                .as(transaction::transactional);
    }

    private Mono<Report> show(Report report) {
        if (report.requestsShownAt() != null) {
            return Mono.error(new Conflict("requests-shown"));
        }
        SpaceId space = report.space();
        Fact fact = new Fact(space, "report.requests-shown", space.value(), Map.of("report", report.number()));
        return store.show(space, report.number(), Times.now(clock))
                .switchIfEmpty(Mono.error(() -> new InvalidRequest("no-requests")))
                .delayUntil(shown -> ledger.append(fact));
    }

    /**
     * A report that is to be.
     *
     * @param consultation its consultation
     * @param kind what it is about
     * @param language of its words
     * @param key the client's own, null for none
     */
    public record Begin(
            Consultation consultation,
            ReportKind kind,
            Locale language,
            @Nullable String key) {}
}
