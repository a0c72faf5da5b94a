package org.egide.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.moderation.ClaimStore.HandOver;
import org.egide.moderation.ClaimStore.Period;
import org.egide.moderation.QueueItem.Claim;
import org.egide.moderation.QueueStore.Standing;
import org.egide.shared.Conflict;
import org.egide.shared.NotFound;
import org.egide.shared.Refusal;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Holds on items, so that two guarantors never treat the same one: taken, prolonged, handed over, ending alone. */
@Component
class Claims {

    private final ClaimStore store;
    private final QueueStore queue;
    private final ModerationProperties properties;
    private final Clock clock;

    Claims(ClaimStore store, QueueStore queue, ModerationProperties properties, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.properties = properties;
        this.clock = clock;
    }

    Mono<QueueItem> take(SpaceId space, UUID content, Person by) {
        Instant now = Times.now(clock);
        return store.take(space, content, by, now, now.plus(properties.claim()))
                .switchIfEmpty(Mono.defer(() -> refuse(space, content, null, by)));
    }

    Mono<QueueItem> takeNext(SpaceId space, QueueFilter filter, long after, Person by) {
        Instant now = Times.now(clock);
        return store.takeNext(space, filter, after, by, new Period(now, now.plus(properties.claim())));
    }

    Mono<Void> release(SpaceId space, UUID content, Person by) {
        return store.release(space, content, by);
    }

    Mono<Void> handOver(SpaceId space, UUID content, Person by, HandOver handOver) {
        return store.handOver(space, content, by, Times.now(clock), handOver)
                .flatMap(updated -> updated > 0 ? Mono.empty() : this.<Void>refuse(space, content, null, by));
    }

    /** Closes an item for a decision; it must wait, and nobody else may hold it. */
    Mono<QueueItem> close(SpaceId space, UUID content, @Nullable UUID claim, Person by) {
        return store.close(space, content, claim, by, Times.now(clock))
                .switchIfEmpty(Mono.defer(() -> refuse(space, content, claim, by)));
    }

    Mono<List<QueueItem>> live(SpaceId space) {
        return store.live(space, Times.now(clock));
    }

    /** Says why an item could not be had: read after the fact, so it may say {@code changed-meanwhile}. */
    private <T> Mono<T> refuse(SpaceId space, UUID content, @Nullable UUID claim, Person by) {
        return queue.find(space, content)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-item")))
                .flatMap(standing -> Mono.error(reason(standing, claim, by)));
    }

    private Refusal reason(Standing standing, @Nullable UUID claim, Person by) {
        if (!standing.waits()) {
            return new Conflict("already-decided");
        }
        Claim held = standing.item().claim();
        if (held != null
                && held.until().isAfter(clock.instant())
                && !held.account().equals(by.account())) {
            return new Conflict("claimed-by-other", held.name());
        }
        return new Conflict(claim == null ? "changed-meanwhile" : "claim-expired");
    }
}
