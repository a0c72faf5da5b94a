package org.egide.register;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.moderation.Appeals;
import org.egide.moderation.Moderation;
import org.egide.register.Followed.Step;
import org.egide.register.Followed.What;
import org.egide.register.IdentityStore.Address;
import org.egide.shared.Conflict;
import org.egide.shared.Idempotency;
import org.egide.shared.Idempotency.Remembered;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What the holder of a receipt may do: follow, correct, withdraw. */
@Component
class Following {

    private final Consultations consultations;
    private final FollowStore store;
    private final IdentityStore identities;
    private final Receipts receipts;
    private final Road road;
    private final Moves moves;
    private final Moderation moderation;
    private final Appeals appeals;
    private final Ledger ledger;
    private final Erasing erasing;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Following(
            Consultations consultations,
            FollowStore store,
            IdentityStore identities,
            Receipts receipts,
            Road road,
            Moves moves,
            Moderation moderation,
            Appeals appeals,
            Ledger ledger,
            Erasing erasing,
            Idempotency idempotency,
            TransactionalOperator transaction,
            Clock clock) {
        this.consultations = consultations;
        this.store = store;
        this.identities = identities;
        this.receipts = receipts;
        this.road = road;
        this.moves = moves;
        this.moderation = moderation;
        this.appeals = appeals;
        this.ledger = ledger;
        this.erasing = erasing;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Followed> follow(String typed) {
        return code(typed).flatMap(code -> held(code).flatMap(this::toFollowed));
    }

    Mono<Followed> correct(String typed, @Nullable String title, String body) {
        List<Fault> faults = new ArrayList<>();
        DepositRules.checkWords(title, body, faults);
        if (!faults.isEmpty()) {
            return Mono.error(new InvalidRequest(faults));
        }
        return code(typed)
                .flatMap(this::held)
                .flatMap(held -> correct(held, title, body))
                .as(transaction::transactional)
                .then(Mono.defer(() -> follow(typed)));
    }

    Mono<Followed> withdraw(String typed) {
        return code(typed)
                .flatMap(this::held)
                .flatMap(this::withdraw)
                .as(transaction::transactional)
                .then(Mono.defer(() -> follow(typed)));
    }

    private static Mono<String> code(String typed) {
        return Mono.fromCallable(() -> ReceiptCodes.read(typed));
    }

    /** Destroys what tells who wrote it, or the words too. */
    Mono<Followed> erase(String typed, Erasure what) {
        return code(typed)
                .flatMap(this::held)
                .flatMap(held -> switch (what) {
                    case IDENTITY ->
                        erasing.eraseIdentity(
                                held.consultation().id(), held.whole().id());
                    case EVERYTHING -> eraseEverything(held);
                })
                .as(transaction::transactional)
                .then(Mono.defer(() -> follow(typed)));
    }

    /** Withdraws it if it is not, and destroys its words. */
    private Mono<Void> eraseEverything(Held held) {
        return (held.whole().state() == State.WITHDRAWN ? Mono.<Void>empty() : withdraw(held))
                .then(Mono.defer(() -> erasing.erase(held.consultation().id(), held.whole())));
    }

    private Mono<Held> held(String code) {
        return consultations
                .byReceiptPrefix(ReceiptCodes.prefix(code))
                .flatMap(consultation -> store.byReceipt(consultation.id(), ReceiptCodes.hash(code))
                        .map(whole -> new Held(consultation, whole)))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-receipt")));
    }

    /** The queue first, as a guarantor's decision does: two that meet wait for each other, never in a ring. */
    private Mono<Void> correct(Held held, @Nullable String title, String body) {
        Whole whole = held.whole();
        Seal seal = whole.seal().forOtherWords();
        return consultations
                .lockForContribution(held.consultation().id())
                .doOnNext(DepositRules::requireOpen)
                .doOnNext(open -> requireNotWithdrawn(whole))
                .flatMap(open -> moderation
                        .enqueue(open.id(), ContributionModeration.KIND, List.of(whole.id()), false)
                        .then(moves.correct(
                                open.id(), whole, title, body, Objects.requireNonNull(seal.words()), Times.now(clock))))
                .then(Mono.defer(() -> ledger.append(corrected(held, title, body, seal))));
    }

    private Mono<Void> withdraw(Held held) {
        Whole whole = held.whole();
        requireNotWithdrawn(whole);
        Instant now = Times.now(clock);
        return moderation
                .withdraw(held.consultation().id(), List.of(whole.id()))
                .then(moves.move(
                        held.consultation().id(), whole, State.WITHDRAWN, new Step(What.WITHDRAWN, now, null, null)))
                .then(ledger.append(fact(held, "contribution.withdrawn")));
    }

    /** Opens an appeal against what was decided; the steps then tell of it. */
    Mono<Followed> appeal(String typed, @Nullable String plea, @Nullable String key) {
        String code = ReceiptCodes.read(typed);
        return held(code).flatMap(held -> appeal(held, plea, key)).then(Mono.defer(() -> follow(code)));
    }

    private Mono<UUID> appeal(Held held, @Nullable String plea, @Nullable String key) {
        SpaceId space = held.consultation().id();
        UUID id = held.whole().id();
        Remembered request =
                key == null ? null : new Remembered(space, key, Idempotency.fingerprint("appeal", id, plea), id);
        Mono<UUID> work = idempotency
                .remember(request)
                .then(Mono.defer(() -> appeals.open(space, id, plea)))
                .as(transaction::transactional)
                .thenReturn(id);
        return idempotency.once(request, Mono::just, work);
    }

    private static void requireNotWithdrawn(Whole whole) {
        if (whole.state() == State.WITHDRAWN) {
            throw new Conflict("already-withdrawn");
        }
    }

    private static Fact corrected(Held held, @Nullable String title, String body, Seal seal) {
        Whole whole = held.whole();
        return new Fact(
                held.consultation().id(),
                "contribution.corrected",
                whole.id(),
                Map.of(
                        "number", whole.number(),
                        "revision", whole.revision() + 1,
                        "commitment", whole.content(title, body, whole.author()).commitment(seal)));
    }

    private static Fact fact(Held held, String kind) {
        return new Fact(
                held.consultation().id(),
                kind,
                held.whole().id(),
                Map.of("number", held.whole().number()));
    }

    private Mono<Followed> toFollowed(Held held) {
        Whole whole = held.whole();
        return receipts.of(held.consultation(), whole)
                .zipWith(store.steps(held.consultation().id(), whole.id()))
                .flatMap(both -> road.of(held.consultation(), whole, both.getT2())
                        .map(milestones -> toFollowed(held, both.getT1(), both.getT2(), milestones)));
    }

    private static Followed toFollowed(Held held, Receipt receipt, List<Step> steps, List<Milestone> road) {
        Whole whole = held.whole();
        return new Followed(
                held.consultation().id(),
                receipt,
                whole.kind(),
                whole.title(),
                whole.body(),
                whole.author(),
                withReception(whole, steps),
                road);
    }

    /** Empty when there is no such contribution. */
    Mono<Followed> progress(SpaceId space, UUID id) {
        return store.byId(space, id)
                .flatMap(whole -> consultations.get(space).flatMap(found -> toFollowed(new Held(found, whole))));
    }

    /** Empty when the author left no address. */
    Mono<Correspondence> correspondence(SpaceId space, UUID id) {
        return identities
                .address(space, id)
                .flatMap(address -> Mono.zip(consultations.get(space), moves.get(space, id))
                        .flatMap(both -> toCorrespondence(new Held(both.getT1(), both.getT2()), address)));
    }

    private Mono<Correspondence> toCorrespondence(Held held, Address address) {
        Consultation consultation = held.consultation();
        String title = consultation.title().in(Locale.of(address.language()));
        return toFollowed(held)
                .map(followed ->
                        new Correspondence(address.email(), address.language(), consultation.slug(), title, followed));
    }

    private static List<Step> withReception(Whole whole, List<Step> steps) {
        List<Step> all = new ArrayList<>();
        all.add(new Step(What.RECEIVED, whole.receivedAt(), null, null));
        all.addAll(steps);
        return all;
    }

    private record Held(Consultation consultation, Whole whole) {}
}
