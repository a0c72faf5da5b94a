package org.egide.channel;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.egide.channel.Delivery.Outcome;
import org.egide.channel.DeliveryStore.Known;
import org.egide.channel.MailboxProperties.Box;
import org.egide.consultation.Consultation;
import org.egide.consultation.Theme;
import org.egide.ledger.Fact;
import org.egide.ledger.Ledger;
import org.egide.register.Arrival;
import org.egide.register.Channel;
import org.egide.register.Contributions;
import org.egide.register.Deposit;
import org.egide.register.Deposit.Consents;
import org.egide.register.Kind;
import org.egide.register.Receipt;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Refusal;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * From an e-mail to a contribution and its receipt, or to the reason why it is none. Each step can be taken again after
 * a crash: the register knows the contribution, the answer is sent once, and the e-mail leaves the box after both.
 */
@Component
class MailReception {

    private final Contributions contributions;
    private final DeliveryStore store;
    private final MailAnswers answers;
    private final Ledger ledger;
    private final TransactionalOperator transaction;
    private final MailboxProperties properties;
    private final Clock clock;

    MailReception(
            Contributions contributions,
            DeliveryStore store,
            MailAnswers answers,
            Ledger ledger,
            TransactionalOperator transaction,
            MailboxProperties properties,
            Clock clock) {
        this.contributions = contributions;
        this.store = store;
        this.answers = answers;
        this.ledger = ledger;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /** Receives an e-mail and answers it; fails when it has to be tried again. */
    Mono<Outcome> receive(Place place, Delivery delivery, Incoming incoming) {
        String fault = isOwn(incoming) ? "mail-automatic" : incoming.fault();
        return store.known(delivery)
                .switchIfEmpty(Mono.defer(() -> submit(place, delivery, incoming, fault)))
                .flatMap(known -> answer(delivery, incoming, known).thenReturn(known.outcome()))
                .onErrorResume(
                        Refusal.class,
                        refusal -> refusal instanceof Conflict || refusal instanceof InvalidRequest
                                ? refuse(place, delivery, incoming, refusal)
                                : Mono.error(refusal));
    }

    /** One of our own answers, or somebody who writes in our name. */
    private boolean isOwn(Incoming incoming) {
        String sender = incoming.headers().sender();
        return sender != null && properties.boxes().stream().anyMatch(box -> box.is(sender));
    }

    private Mono<Known> submit(Place place, Delivery delivery, Incoming incoming, @Nullable String fault) {
        if (fault != null) {
            return Mono.error(new InvalidRequest(fault, properties.largest().toMegabytes()));
        }
        Arrival arrival = new Arrival(delivery.box(), incoming.key(), delivery.arrivedAt());
        return contributions
                .submit(place.consultation(), deposit(place.theme(), incoming), arrival)
                .flatMap(receipt -> keep(delivery, incoming, receipt));
    }

    /** The log tells of both receptions of an e-mail that came twice. */
    private Mono<Known> keep(Delivery delivery, Incoming incoming, Receipt receipt) {
        return store.receive(delivery, incoming, receipt.id(), Times.now(clock))
                .flatMap(known -> known.outcome() == Outcome.RECEIVED
                        ? Mono.just(known)
                        : ledger.append(repeated(delivery, receipt)).thenReturn(known))
                .as(transaction::transactional);
    }

    private static Fact repeated(Delivery delivery, Receipt receipt) {
        return new Fact(delivery.space(), "contribution.repeated", receipt.id(), Map.of("number", receipt.number()));
    }

    static Deposit deposit(Theme theme, Incoming incoming) {
        return new Deposit(
                theme.key(),
                Kind.OPINION,
                incoming.title(),
                incoming.body(),
                incoming.headers().name(),
                false,
                null,
                incoming.headers().sender(),
                Consents.NONE,
                incoming.headers().language(),
                Channel.EMAIL,
                null,
                null);
    }

    private Mono<Void> answer(Delivery delivery, Incoming incoming, Known known) {
        return answers.received(new MailAnswers.Received(
                delivery.space(),
                known.contribution(),
                known.outcome() == Outcome.REPEATED,
                incoming.files(),
                incoming.headers().messageId()));
    }

    private Mono<Outcome> refuse(Place place, Delivery delivery, Incoming incoming, Refusal refusal) {
        Fault why =
                refusal instanceof InvalidRequest invalid && !invalid.faults().isEmpty()
                        ? invalid.faults().getFirst()
                        : new Fault("", refusal.code(), refusal.arguments());
        String to = incoming.headers().sender();
        boolean silent = to == null || incoming.headers().automatic() || isOwn(incoming);
        Outcome outcome = silent ? Outcome.UNANSWERED : Outcome.REFUSED;
        return store.refuse(delivery, incoming, outcome, why.code(), Times.now(clock))
                .then(Mono.defer(() -> to == null || silent
                        ? Mono.empty()
                        : answers.refused(toRefused(place.consultation(), delivery, incoming, to, why))))
                .thenReturn(outcome);
    }

    private static MailAnswers.Refused toRefused(
            Consultation consultation, Delivery delivery, Incoming incoming, String to, Fault why) {
        MailHeaders headers = incoming.headers();
        return new MailAnswers.Refused(
                consultation.id(),
                incoming.key(),
                delivery.arrivedAt(),
                to,
                headers.language(),
                headers.messageId(),
                consultation.title().in(Locale.of(headers.language())),
                consultation.slug(),
                why.code(),
                List.copyOf(why.arguments()));
    }

    /**
     * Where the e-mails of a box go.
     *
     * @param box the box
     * @param consultation its consultation
     * @param theme under what they are filed first
     */
    record Place(Box box, Consultation consultation, Theme theme) {}
}
