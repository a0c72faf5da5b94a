package org.egide.channel;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.egide.channel.Delivery.Outcome;
import org.egide.channel.MailReception.Place;
import org.egide.channel.MailboxProperties.Box;
import org.egide.channel.Postbox.Waiting;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Theme;
import org.egide.shared.Ids;
import org.egide.shared.NotFound;
import org.egide.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Reads the mailboxes, one after another, one e-mail after another. A box is read by one replica at a time, which holds
 * it by a lease that each e-mail renews; two that would read it all the same make one contribution of an e-mail.
 */
@Component
class MailboxWorker {

    private static final Logger log = LoggerFactory.getLogger(MailboxWorker.class);

    /** IMAP blocks. */
    private static final Scheduler IMAP = Schedulers.newBoundedElastic(2, 1_000, "imap");

    private final MailboxProperties properties;
    private final Consultations consultations;
    private final MailReception reception;
    private final DeliveryStore store;
    private final Clock clock;

    MailboxWorker(
            MailboxProperties properties,
            Consultations consultations,
            MailReception reception,
            DeliveryStore store,
            Clock clock) {
        this.properties = properties;
        this.consultations = consultations;
        this.reception = reception;
        this.store = store;
        this.clock = clock;
    }

    /** A round of every box; one that does not answer does not keep the others. */
    @Scheduled(fixedDelayString = "${egide.mailbox.interval:PT30S}")
    Mono<Void> readAll() {
        return Flux.fromIterable(properties.boxes())
                .concatMap(box -> read(box, properties.lease())
                        .onErrorResume(failure -> Mono.fromRunnable(() ->
                                log.warn("Mailbox {} is not read, and tried again: {}", box, failure.toString()))))
                .then();
    }

    /** One round of one box. */
    Mono<Void> read(Box box, Duration lease) {
        return consultations
                .published(box.consultation())
                .onErrorMap(NotFound.class, missing -> missing("consultation", box.consultation()))
                .flatMap(consultation -> Mono.justOrEmpty(theme(consultation, box.theme()))
                        .switchIfEmpty(Mono.error(() -> missing("theme", box.theme())))
                        .flatMap(theme -> read(new Place(box, consultation, theme), new Hold(Ids.next(), lease))));
    }

    private static IllegalStateException missing(String what, String name) {
        return new IllegalStateException("There is no " + what + ' ' + name + " to be seen.");
    }

    private static Optional<Theme> theme(Consultation consultation, String name) {
        return consultation
                .theme(name)
                .or(() -> consultation.themeNamed(name))
                .or(() -> consultation.themes().stream()
                        .filter(theme -> theme.title().fr().equals(name))
                        .findFirst());
    }

    private Mono<Void> read(Place place, Hold hold) {
        String address = place.box().address();
        Mono<Void> release = Mono.defer(() -> store.release(address, hold.holder(), Times.now(clock)));
        return hold(address, hold)
                .filter(held -> held)
                .flatMap(held ->
                        open(place, hold).then(release).onErrorResume(failure -> release.then(Mono.error(failure))));
    }

    private Mono<Void> open(Place place, Hold hold) {
        return Mono.usingWhen(
                blocking(() -> Postbox.open(place.box(), properties)),
                postbox -> round(postbox, place, hold),
                postbox -> blocking(() -> close(postbox)));
    }

    private Mono<Boolean> hold(String address, Hold hold) {
        Instant now = Times.now(clock);
        return store.hold(address, hold.holder(), now, now.plus(hold.lease()));
    }

    private Mono<Void> round(Postbox postbox, Place place, Hold hold) {
        return blocking(() -> postbox.waiting(properties.most()))
                .flatMapMany(Flux::fromIterable)
                .concatMap(one -> hold(place.box().address(), hold)
                        .flatMap(held -> held ? receive(postbox, place, one).thenReturn(true) : Mono.just(false)))
                .takeWhile(held -> held)
                .then();
    }

    /** One that fails stays in the box, and is tried again in the next round. */
    private Mono<Void> receive(Postbox postbox, Place place, Waiting one) {
        return blocking(() -> postbox.read(one))
                .flatMap(incoming -> reception.receive(place, delivery(place, one), incoming))
                .flatMap(outcome -> blocking(() -> file(postbox, one, outcome)))
                .onErrorResume(failure -> {
                    log.warn("E-mail {} of {} is tried again", one.uid(), place.box(), failure);
                    return Mono.empty();
                })
                .then();
    }

    static Delivery delivery(Place place, Waiting one) {
        return new Delivery(
                place.consultation().id(), place.box().address(), one.validity(), one.uid(), one.arrivedAt());
    }

    private static Outcome file(Postbox postbox, Waiting one, Outcome outcome) throws MessagingException {
        if (outcome.isContribution()) {
            postbox.putAway(one);
        } else {
            postbox.flag(one);
        }
        return outcome;
    }

    private static boolean close(Postbox postbox) throws MessagingException {
        postbox.close();
        return true;
    }

    private static <T> Mono<T> blocking(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(IMAP);
    }

    /**
     * How a replica holds a box.
     *
     * @param holder this round of it
     * @param lease how long, unless it is renewed
     */
    private record Hold(UUID holder, Duration lease) {}
}
