package org.egide.response;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.register.Contributions;
import org.egide.register.Followed;
import org.egide.shared.Conflict;
import org.egide.shared.Cursor;
import org.egide.shared.Facade;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.egide.shared.Texts;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The questions of a consultation: which wait, since when, for whom, and which were answered. */
@Facade
public class Questions {

    private static final String WAITING = "question-waiting";
    private static final String ANSWERED = "question-answered";
    private static final int REASON_LIMIT = 2_000;

    private final QuestionStore store;
    private final Contributions contributions;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Questions(
            QuestionStore store,
            Contributions contributions,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.contributions = contributions;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Questions that wait for an answer, the oldest first, a page at a time.
     *
     * <p>Fails with {@code InvalidRequest} {@code invalid-cursor}.
     *
     * @param to only those for the respondent of that name; empty for the owner, to whom those fall whose respondent
     *     left; null for all
     */
    public Mono<Slice<Question>> waiting(
            Consultation consultation, @Nullable String to, @Nullable String after, int limit) {
        List<String> respondents = Respondent.others(consultation);
        return Mono.fromCallable(
                        () -> after == null ? 0L : Cursor.decode(WAITING, after).key())
                .flatMap(from -> store.waiting(consultation.id(), to, respondents, from, limit + 1))
                .map(rows -> Slice.of(rows, limit, one -> new Cursor(WAITING, one.number()).encode()));
    }

    /** Questions that were answered, the latest first. Fails as {@link #waiting}. */
    public Mono<Slice<Question>> answered(SpaceId space, @Nullable String after, int limit) {
        return Mono.fromCallable(() -> after == null
                        ? Long.MAX_VALUE
                        : Cursor.decode(ANSWERED, after).key())
                .flatMap(before -> store.answered(space, before, limit + 1))
                .map(rows -> Slice.of(rows, limit, one -> new Cursor(ANSWERED, one.number()).encode()));
    }

    /** A contribution as a question; empty when it is none, or not public. */
    public Mono<Question> of(SpaceId space, UUID contribution) {
        return store.of(space, contribution);
    }

    /** How the questions stand. */
    public Mono<QuestionFigures> figures(SpaceId space) {
        return store.figures(space);
    }

    /** How many wait for an answer in each of these consultations; one where none does is left out. */
    public Mono<Map<SpaceId, Long>> waiting(List<SpaceId> spaces) {
        return store.waiting(spaces);
    }

    /**
     * Addresses a question to one of those who answer; the public reads to whom.
     *
     * <p>Fails with {@code NotFound} {@code unknown-question}, {@code InvalidRequest} {@code unknown-respondent} at
     * {@code respondent}.
     *
     * @param respondent the name of a respondent of the consultation; null or empty for the owner again
     */
    public Mono<Question> address(Consultation consultation, long number, @Nullable String respondent) {
        SpaceId space = consultation.id();
        return Mono.fromCallable(() -> addressee(consultation, respondent == null ? "" : respondent.strip()))
                .flatMap(to -> store.address(space, number, to))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-question")))
                .flatMap(id -> ledger.append(new Fact(space, "question.addressed", id, Map.of("number", number))))
                .as(transaction::transactional)
                .then(Mono.defer(() -> store.numbered(space, number)));
    }

    private static String addressee(Consultation consultation, String typed) {
        return typed.isEmpty()
                ? ""
                : Respondent.named(consultation, typed)
                        .map(Respondent::address)
                        .orElseThrow(() -> new InvalidRequest(List.of(Fault.of("respondent", "unknown-respondent"))));
    }

    /**
     * Reopens a question at the will of its author, who holds the receipt: the answer does not answer. It waits again,
     * which everybody sees; why is for those who answer, and for the guarantors.
     *
     * <p>Fails with {@code NotFound} {@code unknown-receipt}, {@code InvalidRequest} {@code note-required}, {@code
     * text-too-long} at {@code reason}, {@code Conflict} {@code nothing-to-reopen} unless it is answered.
     */
    public Mono<Question> reopen(String receipt, String reason) {
        return contributions
                .follow(receipt)
                .doOnNext(followed -> requireReason(reason))
                .flatMap(followed -> reopen(followed, reason.strip()));
    }

    private Mono<Question> reopen(Followed followed, String reason) {
        SpaceId space = followed.space();
        UUID id = followed.receipt().id();
        Map<String, Object> detail = Map.of("number", followed.receipt().number());
        return store.reopen(space, id, reason, Times.now(clock))
                .filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(() -> new Conflict("nothing-to-reopen")))
                .flatMap(rows -> ledger.append(new Fact(space, "question.reopened", id, detail)))
                .as(transaction::transactional)
                .then(Mono.defer(() -> store.of(space, id)));
    }

    private static void requireReason(String reason) {
        List<Fault> faults = new ArrayList<>();
        if (reason.isBlank()) {
            faults.add(Fault.of("reason", "note-required", REASON_LIMIT));
        }
        faults.addAll(Texts.faults("reason", reason, REASON_LIMIT));
        InvalidRequest.ifAny(faults);
    }
}
