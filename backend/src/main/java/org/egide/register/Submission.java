package org.egide.register;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Theme;
import org.egide.shared.Idempotency;
import org.egide.shared.Ids;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.SpaceId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** From what somebody sends to their receipt: checked, recognised if it was sent before, handed to the reception. */
@Component
class Submission {

    private final Reception reception;
    private final Consultations consultations;
    private final Idempotency idempotency;
    private final FollowStore store;
    private final ReceiptCodes codes;

    Submission(
            Reception reception,
            Consultations consultations,
            Idempotency idempotency,
            FollowStore store,
            ReceiptCodes codes) {
        this.reception = reception;
        this.consultations = consultations;
        this.idempotency = idempotency;
        this.store = store;
        this.codes = codes;
    }

    Mono<Receipt> submit(Consultation consultation, Deposit deposit) {
        return Mono.fromCallable(() -> prepare(consultation, deposit))
                .flatMap(received -> requireCommune(received.deposit())
                        .then(Mono.defer(() -> sentBefore(received)))
                        .switchIfEmpty(Mono.defer(() -> receive(received))));
    }

    private static Received prepare(Consultation consultation, Deposit deposit) {
        Theme theme = DepositRules.check(consultation, deposit);
        String words = FrenchText.tsvector(deposit.title(), deposit.body());
        return new Received(Ids.next(), consultation, deposit, theme.id(), fingerprint(deposit), words);
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
        Consultation consultation = received.consultation();
        return store.byId(consultation.id(), id)
                .map(whole -> new Receipt(
                        id,
                        whole.number(),
                        codes.code(consultation.receiptPrefix(), id),
                        whole.state(),
                        whole.receivedAt()));
    }

    /** A record's text holds every field of it; the key itself is left out. */
    private static String fingerprint(Deposit deposit) {
        return Idempotency.fingerprint(deposit.withoutKey().toString().getBytes(StandardCharsets.UTF_8));
    }
}
