package org.egide.consultation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.KeyStore.Ranked;
import org.egide.consultation.KeyedAct.Key;
import org.egide.consultation.KeyedAct.Kind;
import org.egide.consultation.KeyedAct.State;
import org.egide.identity.Action;
import org.egide.identity.Capacity;
import org.egide.identity.Own;
import org.egide.identity.Person;
import org.egide.ledger.Canonical;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.shared.Conflict;
import org.egide.shared.Cursor;
import org.egide.shared.Facade;
import org.egide.shared.Idempotency;
import org.egide.shared.Ids;
import org.egide.shared.NotFound;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Acts that nobody does alone: one person proposes exactly what, another of the other role turns the second key, and it
 * is done, once, in the same transaction. One of the two is a guarantor, the other an owner of the consultation.
 */
@Facade
public class Keys {

    private static final String ORDER = "acts";

    private final Consultations consultations;
    private final RecentConsultations recent;
    private final EditStore edits;
    private final KeyStore store;
    private final Map<Kind, TwoKeyAct> acts = new EnumMap<>(Kind.class);
    private final KeyProperties properties;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Keys(
            Consultations consultations,
            RecentConsultations recent,
            EditStore edits,
            KeyStore store,
            List<TwoKeyAct> acts,
            KeyProperties properties,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.consultations = consultations;
        this.recent = recent;
        this.edits = edits;
        this.store = store;
        acts.forEach(act -> act.kinds().forEach(kind -> this.acts.put(kind, act)));
        this.properties = properties;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Proposes an act and turns its first key.
     *
     * <p>Fails with {@code NotFound} {@code unknown-consultation}, {@code NotAllowed} {@code not-your-role}, also for
     * whoever is both guarantor and owner, and as the act's own checks do.
     *
     * @param asked what is asked, in the words of the kind
     */
    public Mono<KeyedAct> propose(String slug, Kind kind, Map<String, Object> asked, Person by) {
        return consultations
                .allowed(Action.TURN_KEY, slug, by)
                .flatMap(current -> act(kind)
                        .prepare(current, kind, asked)
                        .map(content -> proposal(kind, content, key(current, by)))
                        .flatMap(act -> store.insert(current.id(), act).thenReturn(act)))
                .as(transaction::transactional);
    }

    private KeyedAct proposal(Kind kind, Map<String, Object> content, Key first) {
        Instant now = Times.now(clock);
        return new KeyedAct(
                Ids.next(),
                kind,
                content,
                fingerprint(kind, content),
                State.PROPOSED,
                first,
                null,
                now,
                now.plus(properties.delay()),
                null);
    }

    /**
     * Turns the second key: the act is done, once, and written in the log.
     *
     * <p>Fails as {@link #propose}, with {@code NotFound} {@code unknown-act}, {@code NotAllowed} {@code own-key} to
     * whoever turned the first, {@code Conflict} {@code key-of-same-role}, {@code act-ended}, {@code act-expired},
     * {@code act-changed} when it is not what was read, {@code act-outdated} when things changed since it was proposed.
     *
     * @param fingerprint of the act that was read: what the person agrees to
     */
    public Mono<KeyedAct> turn(String slug, UUID id, String fingerprint, Person by) {
        return locked(slug, by)
                .flatMap(current -> get(current.id(), id)
                        .doOnNext(act -> require(act, fingerprint, key(current, by)))
                        .flatMap(act -> carryOut(current, act, by)))
                .as(transaction::transactional)
                .doOnSuccess(done -> recent.forget());
    }

    /** Of two second keys at once, the later waits here, and finds the act done. */
    private Mono<Consultation> locked(String slug, Person by) {
        return consultations
                .allowed(Action.TURN_KEY, slug, by)
                .flatMap(known -> edits.lock(known.id()))
                .then(Mono.defer(() -> consultations.allowed(Action.TURN_KEY, slug, by)));
    }

    private Mono<KeyedAct> get(SpaceId space, UUID id) {
        return store.byId(space, id).switchIfEmpty(Mono.error(() -> new NotFound("unknown-act")));
    }

    private void require(KeyedAct act, String fingerprint, Key second) {
        Action.TURN_KEY.requireNotOwn(Own.KEY, act.first().account().equals(second.account()));
        if (act.first().as() == second.as()) {
            throw new Conflict("key-of-same-role");
        }
        if (act.state() != State.PROPOSED) {
            throw new Conflict("act-ended");
        }
        if (!Times.now(clock).isBefore(act.expiresAt())) {
            throw new Conflict("act-expired");
        }
        boolean same = act.fingerprint().equals(fingerprint)
                && fingerprint(act.kind(), act.content()).equals(fingerprint);
        if (!same) {
            throw new Conflict("act-changed");
        }
    }

    private Mono<KeyedAct> carryOut(Consultation current, KeyedAct act, Person by) {
        return act(act.kind())
                .carryOut(current, act, by)
                .then(Mono.defer(() -> store.carryOut(current.id(), act.id(), key(current, by), Times.now(clock))))
                .filter(updated -> updated > 0)
                .switchIfEmpty(Mono.error(() -> new Conflict("act-ended")))
                .then(Mono.defer(() -> ledger.append(new Fact(
                        current.id(),
                        "act.carried-out",
                        act.id(),
                        Map.of("act", act.kind().name(), "fingerprint", act.fingerprint())))))
                .then(Mono.defer(() -> get(current.id(), act.id())));
    }

    /**
     * Takes a proposal back, for whoever made it.
     *
     * <p>Fails with {@code NotFound} {@code unknown-act}, {@code Conflict} {@code act-of-other}, {@code act-ended}.
     */
    public Mono<Void> withdraw(String slug, UUID id, Person by) {
        return locked(slug, by)
                .flatMap(current -> get(current.id(), id)
                        .filter(act -> act.first().account().equals(by.account()))
                        .switchIfEmpty(Mono.error(() -> new Conflict("act-of-other")))
                        .flatMap(act -> store.withdraw(current.id(), id, Times.now(clock))))
                .filter(updated -> updated > 0)
                .switchIfEmpty(Mono.error(() -> new Conflict("act-ended")))
                .as(transaction::transactional)
                .then();
    }

    /** What awaits its second key, the latest first; at most 100. */
    public Mono<List<KeyedAct>> waiting(SpaceId space) {
        return store.waiting(space, Times.now(clock));
    }

    /** What nobody turned the second key of in time, and what was taken back, the latest first; at most 100. */
    public Mono<List<KeyedAct>> lapsed(SpaceId space) {
        return store.lapsed(space, Times.now(clock));
    }

    /** What was done with two keys, for anyone; the latest first. */
    public Mono<Slice<KeyedAct>> carriedOut(SpaceId space, @Nullable String after, int limit) {
        long before =
                after == null ? Long.MAX_VALUE : Cursor.decode(ORDER, after).key();
        return store.carriedOut(space, before, limit + 1)
                .map(rows -> Slice.of(rows, limit, row -> new Cursor(ORDER, row.rank()).encode()))
                .map(slice -> slice.map(Ranked::act));
    }

    /** The exports of identities that somebody may still download: among the latest hundred acts. */
    public Mono<List<KeyedAct>> downloads(SpaceId space, Person holder) {
        Instant oldest = Times.now(clock).minus(properties.download());
        return store.carriedOut(space, Long.MAX_VALUE, Slice.MAX_LIMIT)
                .map(rows -> rows.stream()
                        .map(Ranked::act)
                        .filter(act -> act.kind() == Kind.EXPORT_IDENTITIES && act.isOf(holder))
                        .filter(act -> act.endedAfter(oldest))
                        .toList());
    }

    /**
     * An act that was carried out.
     *
     * <p>Fails with {@code NotFound} {@code unknown-act}.
     */
    public Mono<KeyedAct> done(SpaceId space, UUID id) {
        return get(space, id)
                .filter(act -> act.state() == State.CARRIED_OUT)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-act")));
    }

    private TwoKeyAct act(Kind kind) {
        return Objects.requireNonNull(acts.get(kind), kind.name());
    }

    /** The rights let nobody turn a key who is both. */
    private static Key key(Consultation current, Person by) {
        boolean guarantor = current.standing(by).capacities().contains(Capacity.GUARANTOR);
        return new Key(guarantor ? Capacity.GUARANTOR : Capacity.OWNER, by.account(), by.name());
    }

    private static String fingerprint(Kind kind, Map<String, Object> content) {
        return Idempotency.fingerprint(
                kind.name().getBytes(StandardCharsets.UTF_8),
                Canonical.json(content).getBytes(StandardCharsets.UTF_8));
    }
}
