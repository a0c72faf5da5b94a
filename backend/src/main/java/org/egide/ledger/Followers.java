package org.egide.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.egide.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hands the events of every log to every follower, in order within a log, at least once.
 *
 * <p>A follower that fails is tried again later, each time after twice as long; after {@value #ATTEMPTS} attempts the
 * event is set aside as a dead letter and the rest goes on.
 */
@Component
class Followers {

    private static final int BATCH = 100;
    private static final int ATTEMPTS = 10;
    private static final Logger log = LoggerFactory.getLogger(Followers.class);

    private final List<Follower> followers;
    private final FollowerStore store;
    private final Ledger ledger;
    private final Clock clock;

    Followers(List<Follower> followers, FollowerStore store, Ledger ledger, Clock clock) {
        this.followers = followers;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One round: each follower, each log that holds something new for it. */
    @Scheduled(fixedDelayString = "${egide.ledger.following-interval:PT0.5S}")
    Mono<Void> followAll() {
        return Flux.fromIterable(followers).concatMap(this::follow).then();
    }

    private Mono<Void> follow(Follower follower) {
        return store.behind(follower.name(), Times.now(clock), BATCH)
                .flatMapIterable(places -> places)
                .concatMap(place -> handOver(follower, place))
                .then();
    }

    private Mono<Void> handOver(Follower follower, Place place) {
        return ledger.read(place.space(), place.position(), BATCH)
                .flatMapIterable(events -> events)
                .concatMap(event -> handle(follower, event, place))
                .takeUntil(handled -> !handled)
                .then();
    }

    private Mono<Boolean> handle(Follower follower, Event event, Place place) {
        return follower.handle(event)
                .then(store.advance(follower.name(), event.space(), event.position()))
                .thenReturn(true)
                .onErrorResume(
                        failure -> postpone(follower, event, place, failure).thenReturn(false));
    }

    private Mono<Void> postpone(Follower follower, Event event, Place place, Throwable failure) {
        boolean sameEvent = event.position() == place.position() + 1;
        int attempts = (sameEvent ? place.attempts() : 0) + 1;
        log.warn(
                "{} could not handle {} of {}, attempt {}",
                follower.name(),
                event.position(),
                event.space(),
                attempts,
                failure);
        if (attempts >= ATTEMPTS) {
            return store.setAside(follower.name(), event, String.valueOf(failure), Times.now(clock));
        }
        Instant retryAt = Times.now(clock).plus(Duration.ofSeconds(1L << attempts));
        return store.retryLater(follower.name(), event.space(), attempts, retryAt);
    }
}
