package org.egide.register;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Theme;
import org.egide.moderation.Sanction;
import org.egide.moderation.Sanctions;
import org.egide.shared.Conflict;
import org.egide.shared.Idempotency;
import org.egide.shared.Ids;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** From what somebody sends to their receipt: checked, recognised if it was sent before, handed to the reception. */
@Component
class Submission {

    /** The same writing in both languages. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(Times.LEGAL_ZONE);

    private final Reception reception;
    private final Consultations consultations;
    private final Idempotency idempotency;
    private final Sanctions sanctions;
    private final FollowStore store;
    private final ImportStore imported;
    private final Receipts receipts;

    Submission(
            Reception reception,
            Consultations consultations,
            Idempotency idempotency,
            Sanctions sanctions,
            FollowStore store,
            ImportStore imported,
            Receipts receipts) {
        this.reception = reception;
        this.consultations = consultations;
        this.idempotency = idempotency;
        this.sanctions = sanctions;
        this.store = store;
        this.imported = imported;
        this.receipts = receipts;
    }

    Mono<Receipt> submit(Consultation consultation, Deposit deposit) {
        return submit(consultation, deposit, null);
    }

    Mono<Receipt> submit(Consultation consultation, Deposit deposit, @Nullable Arrival arrival) {
        return Mono.fromCallable(() -> prepare(consultation, deposit, arrival))
                .flatMap(received -> requireCommune(received.deposit())
                        .then(Mono.defer(() -> sentBefore(received)))
                        .switchIfEmpty(Mono.defer(() -> measured(received).flatMap(this::receive))));
    }

    private static Received prepare(Consultation consultation, Deposit deposit, @Nullable Arrival arrival) {
        Theme theme = DepositRules.check(consultation, deposit);
        String words = FrenchText.tsvector(deposit.title(), deposit.body());
        return new Received(Ids.next(), consultation, deposit, theme.id(), fingerprint(deposit), words, arrival, false);
    }

    /** A sanction on the person, when they say who they are: told, never silent. */
    private Mono<Received> measured(Received received) {
        return sanctions
                .on(received.consultation().id(), received.authorKeys())
                .flatMap(sanction -> switch (sanction.measure()) {
                    case HELD -> Mono.just(received.heldBack());
                    case SUSPENDED -> Mono.<Received>error(suspended(sanction));
                })
                .defaultIfEmpty(received);
    }

    private static Conflict suspended(Sanction sanction) {
        return new Conflict("author-suspended", DAY.format(sanction.endsAt()), sanction.reason());
    }

    private Mono<Void> requireCommune(Deposit deposit) {
        String commune = deposit.commune();
        if (commune == null) {
            return Mono.empty();
        }
        return consultations
                .communes(List.of(commune))
                .filter(found -> !found.isEmpty())
                .switchIfEmpty(Mono.error(() -> new InvalidRequest(List.of(Fault.of("commune", "unknown-commune")))))
                .then();
    }

    /** A consultation that closed meanwhile does not change the answer to what it had received. */
    private Mono<Receipt> sentBefore(Received received) {
        Arrival arrival = received.arrival();
        return arrival == null ? sentWithKey(received) : arrivedBefore(received, arrival);
    }

    /** What arrived is known for good, not for a day. */
    private Mono<Receipt> arrivedBefore(Received received, Arrival arrival) {
        return imported.known(received.consultation().id(), Arrival.SOURCE, List.of(arrival.key()))
                .filter(known -> !known.isEmpty())
                .flatMap(known ->
                        receiptOf(received, known.values().iterator().next().id()));
    }

    private Mono<Receipt> sentWithKey(Received received) {
        String key = received.deposit().idempotencyKey();
        if (key == null) {
            return Mono.empty();
        }
        SpaceId space = received.consultation().id();
        return idempotency.find(space, key, received.fingerprint()).flatMap(id -> receiptOf(received, id));
    }

    private Mono<Receipt> receive(Received received) {
        return reception
                .receive(received)
                .onErrorResume(
                        DuplicateKeyException.class,
                        twin -> sentBefore(received).switchIfEmpty(Mono.error(twin)));
    }

    private Mono<Receipt> receiptOf(Received received, UUID id) {
        SpaceId space = received.consultation().id();
        return store.byId(space, id).flatMap(whole -> receipts.of(received.consultation(), whole));
    }

    /** A record's text holds every field of it; the key itself is left out. */
    private static String fingerprint(Deposit deposit) {
        return Idempotency.fingerprint(deposit.withoutKey().toString().getBytes(StandardCharsets.UTF_8));
    }
}
