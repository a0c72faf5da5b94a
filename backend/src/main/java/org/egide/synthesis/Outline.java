package org.egide.synthesis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.identity.Person;
import org.egide.ledger.Ledger;
import org.egide.shared.Conflict;
import org.egide.shared.Facade;
import org.egide.shared.Idempotency;
import org.egide.shared.Idempotency.Remembered;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Stale;
import org.egide.shared.Texts;
import org.egide.shared.Times;
import org.egide.synthesis.Placing.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The outline of a synthesis, as the guarantors build it: arguments are made, reworded, moved, split, grouped, retired.
 * Nothing is merged away: each past wording keeps its address, and what replaces an argument says so. Who may is asked
 * before; every act is an event of the log.
 */
@Facade
public class Outline {

    private static final int MOST_REASON = 1_000;

    private final ArgumentStore arguments;
    private final OutlineStore store;
    private final Placing placing;
    private final Recasting recasting;
    private final Idempotency idempotency;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Outline(
            ArgumentStore arguments,
            OutlineStore store,
            Placing placing,
            Recasting recasting,
            Idempotency idempotency,
            Ledger ledger,
            TransactionalOperator transaction,
            Clock clock) {
        this.arguments = arguments;
        this.store = store;
        this.placing = placing;
        this.recasting = recasting;
        this.idempotency = idempotency;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes an argument.
     *
     * <p>Fails with {@code InvalidRequest} naming every field at fault ({@code field-required}, {@code text-too-long},
     * {@code unknown-theme}, {@code unknown-argument}), {@code Unprocessable} {@code idempotency-key-reused}.
     *
     * @param key the client's own, null for none
     */
    public Mono<Argument> make(Consultation consultation, ArgumentDraft draft, Person by, @Nullable String key) {
        SpaceId space = consultation.id();
        Mono<Long> number =
                key == null ? make(consultation, draft, by).map(Made::number) : once(consultation, draft, by, key);
        return number.flatMap(made -> get(space, made));
    }

    /** The key remembers the number, as the id of a kind of its own. */
    private Mono<Long> once(Consultation consultation, ArgumentDraft draft, Person by, String key) {
        SpaceId space = consultation.id();
        String print =
                Idempotency.fingerprint("argument", draft.wording(), draft.theme(), draft.stance(), draft.parent());
        Remembered asked = new Remembered(space, key, print, space.value());
        Mono<Long> work = make(consultation, draft, by)
                .flatMap(made -> idempotency
                        .remember(new Remembered(space, key, print, new UUID(0, made.number())))
                        .thenReturn(made.number()))
                .as(transaction::transactional);
        return idempotency.once(asked, id -> Mono.just(id.getLeastSignificantBits()), work);
    }

    private Mono<Made> make(Consultation consultation, ArgumentDraft draft, Person by) {
        SpaceId space = consultation.id();
        return store.lock(space)
                .then(Mono.defer(() -> placing.check(consultation, draft)))
                .flatMap(checked -> placing.make(space, checked, Times.now(clock), by))
                .as(transaction::transactional);
    }

    /**
     * Gives an argument other words or another place. Those that stand under it follow it into another theme.
     *
     * <p>Fails as {@link #make}, and with {@code NotFound} {@code unknown-argument}, {@code Stale} {@code
     * argument-changed}, {@code Conflict} {@code argument-not-live}, {@code argument-under-itself}.
     *
     * @param version the version that was read
     */
    public Mono<Argument> change(Consultation consultation, long number, int version, ArgumentDraft draft, Person by) {
        SpaceId space = consultation.id();
        return live(space, number, version)
                .flatMap(before -> placing.check(consultation, draft)
                        .flatMap(checked -> recasting
                                .requireNotUnder(space, List.of(before.id()), checked.parent())
                                .then(Mono.defer(() -> placing.change(space, before, checked, Times.now(clock), by)))
                                .then(Mono.defer(() -> recasting.fileUnder(space, before.id(), checked.theme())))))
                .as(transaction::transactional)
                .then(Mono.defer(() -> get(space, number)));
    }

    /**
     * Splits an argument: its excerpts go to the parts that name them, the others to the first part. It stays at its
     * address, and says what replaced it.
     *
     * <p>Fails as {@link #change}, and with {@code InvalidRequest} {@code too-few-parts}, {@code too-many}.
     *
     * @return the parts
     */
    public Mono<List<Argument>> split(
            Consultation consultation, long number, int version, List<Part> parts, Person by) {
        SpaceId space = consultation.id();
        return live(space, number, version)
                .flatMap(before -> recasting.split(consultation, before, parts, Times.now(clock), by))
                .as(transaction::transactional)
                .flatMap(numbers -> getAll(space, numbers));
    }

    /**
     * Groups arguments into one that replaces them; all their excerpts speak for it, and they stay at their addresses.
     *
     * <p>Fails as {@link #change}, and with {@code InvalidRequest} {@code too-few-arguments}, {@code too-many}.
     *
     * @param grouped which, each with the version that was read
     */
    public Mono<Argument> group(Consultation consultation, List<Version> grouped, ArgumentDraft draft, Person by) {
        SpaceId space = consultation.id();
        return recasting
                .liveOnes(space, grouped, store.lock(space))
                .flatMap(before -> placing.check(consultation, draft)
                        .flatMap(checked -> recasting.group(space, before, checked, Times.now(clock), by)))
                .as(transaction::transactional)
                .flatMap(made -> get(space, made.number()));
    }

    /**
     * Takes an argument out of the synthesis, with a reason that its page gives. Contributions that it alone stood for
     * remain to be covered.
     *
     * <p>Fails as {@link #change}, and with {@code InvalidRequest} {@code note-required}, {@code text-too-long}.
     */
    public Mono<Argument> retire(SpaceId space, long number, int version, @Nullable String reason, Person by) {
        if (reason == null || reason.isBlank()) {
            return Mono.error(new InvalidRequest("note-required", MOST_REASON));
        }
        List<Fault> faults = Texts.faults("reason", reason, MOST_REASON);
        if (!faults.isEmpty()) {
            return Mono.error(new InvalidRequest(faults));
        }
        return live(space, number, version)
                .flatMap(before -> recasting.retire(space, before, reason.strip(), Times.now(clock)))
                .as(transaction::transactional)
                .then(Mono.defer(() -> get(space, number)));
    }

    /**
     * Undoes a retirement: what spoke for the argument then speaks for it again, as far as the public still reads it.
     *
     * <p>Fails with {@code NotFound} {@code unknown-argument}, {@code Stale} {@code argument-changed}, {@code Conflict}
     * {@code argument-not-retired}.
     */
    public Mono<Argument> restore(SpaceId space, long number, int version, Person by) {
        return held(space, number)
                .doOnNext(found -> requireRetired(found, version))
                .flatMap(before -> recasting.restore(space, before, Times.now(clock)))
                .as(transaction::transactional)
                .then(Mono.defer(() -> get(space, number)));
    }

    private static void requireRetired(Argument argument, int version) {
        if (argument.state() != ArgumentState.RETIRED) {
            throw new Conflict("argument-not-retired", argument.number());
        }
        if (argument.version() != version) {
            throw new Stale("argument-changed", argument.number());
        }
    }

    /**
     * Lets the public read the synthesis from now on, as it grows. It is announced, and never taken back.
     *
     * <p>Fails with {@code Conflict} {@code already-shown}.
     */
    public Mono<Showing> show(SpaceId space, Person by) {
        Instant now = Times.now(clock);
        return store.lock(space)
                .then(Mono.defer(() -> store.show(space, now, by)))
                .filter(changed -> changed > 0)
                .switchIfEmpty(Mono.error(() -> new Conflict("already-shown")))
                .flatMap(changed -> ledger.append(Acts.shown(space)))
                .as(transaction::transactional)
                .then(Mono.defer(() -> store.shown(space)));
    }

    /** The argument as it stands, held with the whole outline; it must be live, and the version that was read. */
    private Mono<Argument> live(SpaceId space, long number, int version) {
        return held(space, number).doOnNext(found -> requireLive(found, version));
    }

    private Mono<Argument> held(SpaceId space, long number) {
        return store.lock(space)
                .then(Mono.defer(() -> store.hold(space, List.of(number))))
                .then(Mono.defer(() -> get(space, number)));
    }

    static void requireLive(Argument argument, int version) {
        if (argument.state() != ArgumentState.LIVE) {
            throw new Conflict("argument-not-live", argument.number());
        }
        if (argument.version() != version) {
            throw new Stale("argument-changed", argument.number());
        }
    }

    private Mono<Argument> get(SpaceId space, long number) {
        return arguments
                .get(space, Audience.GUARANTORS, number)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-argument")));
    }

    private Mono<List<Argument>> getAll(SpaceId space, List<Long> numbers) {
        return Flux.fromIterable(numbers)
                .concatMap(number -> get(space, number))
                .collectList();
    }

    /**
     * One of those that replace an argument.
     *
     * @param wording its words
     * @param stance what it says of the project
     * @param excerpts the ids of those that speak for it
     */
    public record Part(@Nullable String wording, @Nullable ArgumentStance stance, List<UUID> excerpts) {}

    /**
     * An argument as it was read.
     *
     * @param number its number
     * @param version its version
     */
    public record Version(long number, int version) {}
}
