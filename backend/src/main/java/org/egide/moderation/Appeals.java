package org.egide.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.egide.identity.Action;
import org.egide.identity.Own;
import org.egide.identity.Person;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.moderation.Appeal.Judgement;
import org.egide.moderation.Appeal.Result;
import org.egide.moderation.AppealStore.Ranked;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.DecisionStore.Made;
import org.egide.shared.Conflict;
import org.egide.shared.Cursor;
import org.egide.shared.Facade;
import org.egide.shared.Ids;
import org.egide.shared.NotFound;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Appeals of authors against what was decided of their words, judged by somebody else than who decided. */
@Facade
public class Appeals {

    private static final String ORDER = "appeals";

    private final AppealStore store;
    private final DecisionStore decisions;
    private final Deciding deciding;
    private final Charters charters;
    private final Contents contents;
    private final ModerationTallyStore tallies;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Appeals(
            AppealStore store,
            DecisionStore decisions,
            Deciding deciding,
            Charters charters,
            Contents contents,
            ModerationTallyStore tallies,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.deciding = deciding;
        this.charters = charters;
        this.contents = contents;
        this.tallies = tallies;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens an appeal against the last decision of a content, for its author.
     *
     * <p>Fails with {@code InvalidRequest} {@code reason-required}, {@code Conflict} {@code nothing-to-appeal} when
     * nothing is kept back by a guarantor's decision, {@code appeal-too-late}, {@code already-appealed}.
     */
    public Mono<Appeal> open(SpaceId space, UUID content, @Nullable String plea) {
        return Mono.fromCallable(() -> Verdict.requireSentence(plea))
                .flatMap(said -> decisions
                        .last(space, content)
                        .filter(made -> made.decision().outcome() != Outcome.PUBLISH)
                        .switchIfEmpty(Mono.error(() -> new Conflict("nothing-to-appeal")))
                        .flatMap(made -> open(space, made, said)))
                .as(transaction::transactional)
                .onErrorMap(DuplicateKeyException.class, twin -> new Conflict("already-appealed"));
    }

    private Mono<Appeal> open(SpaceId space, Made made, String plea) {
        Instant now = Times.now(clock);
        return charters.version(space, made.decision().charter()).flatMap(charter -> {
            Instant last = made.decision().at().plus(days(charter.terms().appealDays()));
            if (now.isAfter(last)) {
                return Mono.error(
                        new Conflict("appeal-too-late", charter.terms().appealDays()));
            }
            Instant due = now.plus(days(charter.terms().answerDays()));
            return write(
                    space,
                    made,
                    new Appeal(Ids.next(), made.content(), made.decision().id(), plea, now, due, null));
        });
    }

    private Mono<Appeal> write(SpaceId space, Made made, Appeal appeal) {
        return store.insert(space, appeal)
                .then(contents.of(made.kind()).appealed(space, made.content(), appeal))
                .then(tallies.appealed(space, made))
                .then(ledger.append(new Fact(space, "appeal.opened", made.content(), Map.of())))
                .thenReturn(appeal);
    }

    /** What waits for a judge, the oldest first. */
    public Mono<Slice<Open>> waiting(SpaceId space, @Nullable String after, int limit) {
        long from = after == null ? 0 : Cursor.decode(ORDER, after).key();
        return store.open(space, from, limit + 1)
                .map(rows -> Slice.of(rows, limit, row -> new Cursor(ORDER, row.rank()).encode()))
                .flatMap(slice -> withDecisions(space, slice));
    }

    private Mono<Slice<Open>> withDecisions(SpaceId space, Slice<Ranked> slice) {
        List<UUID> ids =
                slice.items().stream().map(row -> row.appeal().decision()).toList();
        return decisions
                .byIds(space, ids)
                .map(made -> new Slice<>(
                        slice.items().stream()
                                .filter(row -> made.containsKey(row.appeal().decision()))
                                .map(row -> Open.of(
                                        row.appeal(),
                                        Objects.requireNonNull(
                                                made.get(row.appeal().decision()))))
                                .toList(),
                        slice.next()));
    }

    /** The appeal against the last decision of a content; empty when there is none. */
    public Mono<Appeal> of(SpaceId space, UUID content) {
        return decisions
                .last(space, content)
                .flatMap(made -> store.against(space, made.decision().id()));
    }

    /**
     * Judges an appeal; whether the person may judge on this consultation is asked by the caller.
     *
     * <p>Fails with {@code InvalidRequest} {@code reason-required}, {@code NotFound} {@code unknown-appeal}, {@code
     * NotAllowed} {@code own-decision} or {@code own-contribution}, {@code Conflict} {@code already-judged}.
     */
    public Mono<Appeal> judge(SpaceId space, UUID id, Result result, @Nullable String answer, Person judge) {
        return Mono.fromCallable(() -> Verdict.requireSentence(answer))
                .flatMap(said -> store.byId(space, id)
                        .switchIfEmpty(Mono.error(() -> new NotFound("unknown-appeal")))
                        .flatMap(appeal -> decisions
                                .byId(space, appeal.decision())
                                .flatMap(made -> judge(
                                        space,
                                        appeal,
                                        made,
                                        new Judgement(result, said, judge.name(), Times.now(clock)),
                                        judge))))
                .as(transaction::transactional);
    }

    private Mono<Appeal> judge(SpaceId space, Appeal appeal, Made made, Judgement judgement, Person judge) {
        Action.JUDGE.requireNotOwn(Own.DECISION, made.account().equals(judge.account()));
        Appeal judged = new Appeal(
                appeal.id(),
                appeal.content(),
                appeal.decision(),
                appeal.plea(),
                appeal.openedAt(),
                appeal.dueAt(),
                judgement);
        return contents.requireOthers(Action.JUDGE, space, made.kind(), made.content(), judge)
                .then(Mono.defer(() -> store.judge(space, appeal.id(), judgement, judge)))
                .filter(updated -> updated > 0)
                .switchIfEmpty(Mono.error(() -> new Conflict("already-judged")))
                .then(Mono.defer(() -> carryOut(space, made, judged, judge)))
                .thenReturn(judged);
    }

    private Mono<Void> carryOut(SpaceId space, Made made, Appeal appeal, Person judge) {
        Judgement judgement = appeal.judgement();
        if (judgement == null) {
            return Mono.empty();
        }
        Mono<Void> reversal = judgement.result() == Result.REVERSED
                ? deciding.reverse(space, made, judgement.answer(), judge)
                : Mono.empty();
        return contents.of(made.kind())
                .appealed(space, made.content(), appeal)
                .then(reversal)
                .then(ledger.append(new Fact(
                        space,
                        "appeal.judged",
                        made.content(),
                        Map.of("result", judgement.result().name()))));
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    /**
     * An appeal that waits for a judge.
     *
     * @param appeal the appeal
     * @param label what the content is called
     * @param decision what was decided
     * @param account whose decision it was
     */
    public record Open(Appeal appeal, String label, Decision decision, String account) {

        static Open of(Appeal appeal, Made made) {
            return new Open(appeal, made.label(), made.decision(), made.account());
        }
    }
}
