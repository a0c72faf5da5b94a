package org.egide.coding;

import java.util.concurrent.Semaphore;
import org.egide.shared.Unavailable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** What holds a whole coding in memory: a few at a time, so that nobody fills it. */
@Component
class Room {

    /** Where files are written, unpacked and compared: off the event loop, bounded. */
    static final Scheduler THREADS = Schedulers.newBoundedElastic(2, 16, "coding");

    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** Carries work out; fails with {@code Unavailable} {@code too-busy} while others fill the room. */
    <T> Mono<T> within(Mono<T> work) {
        return Mono.using(this::enter, entered -> work, Semaphore::release);
    }

    private Semaphore enter() {
        if (!places.tryAcquire()) {
            throw new Unavailable("too-busy");
        }
        return places;
    }
}
