package org.egide.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.egide.shared.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hands the events of every log to every follower, in order within a log, at least once.
 *
 * <p>One replica at a time holds a log for a follower, for a while that each event handled extends; one that dies loses
 * its hold and another goes on. A follower that fails is tried again later, each time after twice as long; after
 * {@value #ATTEMPTS} attempts the event is set aside as a dead letter and the rest goes on.
 */
@Component
class Followers {

    static final int ATTEMPTS = 10;

    /** Longer than any follower takes for one event. */
    static final Duration HOLD = Duration.ofMinutes(2);

    /** How long until what was away is asked again. */
    static final Duration AWAY = Duration.ofSeconds(30);

    private static final int BATCH = 100;
    private static final Logger log = LoggerFactory.getLogger(Followers.class);

    private final List<Follower> followers;
    private final FollowerStore store;
    private final Ledger ledger;
    private final Clock clock;
    private final UUID replica = UUID.randomUUID();

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
                .flatMapIterable(spaces -> spaces)
                .concatMap(space -> follow(follower, space).onErrorResume(failure -> leave(follower, space, failure)))
                .then();
    }

    /** A log that cannot be read must not hold up the others; its hold ends by itself, and it is tried again. */
    private static Mono<Void> leave(Follower follower, SpaceId space, Throwable failure) {
        log.error("{} cannot read on in the log of {}", follower.name(), space, failure);
        return Mono.empty();
    }

    private Mono<Void> follow(Follower follower, SpaceId space) {
        Instant now = Times.now(clock);
        return store.hold(follower.name(), space, replica, now, now.plus(HOLD))
                .flatMap(place -> handOver(follower, place).then(store.release(place)));
    }

    private Mono<Void> handOver(Follower follower, Place place) {
        return ledger.read(place.space(), place.position(), BATCH)
                .flatMapIterable(events -> events)
                .concatMap(event -> handle(follower, event, place))
                .takeUntil(goesOn -> !goesOn)
                .then();
    }

    private Mono<Boolean> handle(Follower follower, Event event, Place place) {
        return Mono.defer(() -> follower.handle(event))
                .thenReturn(true)
                .onErrorResume(failure -> postpone(event, place, failure))
                .flatMap(done -> done ? advance(event, place) : Mono.just(false));
    }

    private Mono<Boolean> advance(Event event, Place place) {
        return store.advance(place, event.position(), Times.now(clock).plus(HOLD));
    }

    /** True when the event is given up, so that the rest goes on. */
    private Mono<Boolean> postpone(Event event, Place place, Throwable failure) {
        boolean sameEvent = event.position() == place.position() + 1;
        int before = sameEvent ? place.attempts() : 0;
        return failure instanceof Unavailable away
                ? await(event, place, before, away)
                : tryAgain(event, place, before + 1, failure);
    }

    /** What is away says nothing against the event, which waits for it however long that lasts. */
    private Mono<Boolean> await(Event event, Place place, int attempts, Unavailable away) {
        log.warn("{} waits with {} of {}: {}", place.name(), event.position(), event.space(), away.code());
        return store.retryLater(place, attempts, Times.now(clock).plus(AWAY)).thenReturn(false);
    }

    private Mono<Boolean> tryAgain(Event event, Place place, int attempts, Throwable failure) {
        log.warn(
                "{} could not handle {} of {}, attempt {}",
                place.name(),
                event.position(),
                event.space(),
                attempts,
                failure);
        Instant now = Times.now(clock);
        return attempts >= ATTEMPTS
                ? store.setAside(place, event, String.valueOf(failure), now).thenReturn(true)
                : store.retryLater(place, attempts, now.plus(Duration.ofSeconds(1L << attempts)))
                        .thenReturn(false);
    }
}
