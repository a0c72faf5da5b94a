package org.egide.coding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.egide.identity.Person;
import org.egide.register.Dependent;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps the file that a guarantor looks at before they say yes, for a day. It holds words of contributions: when one of
 * them is erased, the files of its consultation go in the same transaction.
 */
@Component
class KeptUploads implements Dependent {

    private static final Duration KEPT = Duration.ofDays(1);

    private final UploadStore store;
    private final Clock clock;

    KeptUploads(UploadStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Mono<Void> keep(SpaceId space, Person by, UUID id, Upload upload) {
        return store.keep(space, by, id, upload, Times.now(clock));
    }

    /** Empty for one that is not theirs, that another replaced, or that is too old. */
    Mono<Upload> get(SpaceId space, Person by, UUID id) {
        return store.get(space, by, id, oldest());
    }

    private Instant oldest() {
        return Times.now(clock).minus(KEPT);
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    Mono<Void> purge() {
        return Mono.defer(() -> store.purge(oldest()));
    }

    @Override
    public Mono<Void> stand(SpaceId space, List<Standing> contributions) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> reworded(SpaceId space, UUID contribution, String before, String after) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> erased(SpaceId space, UUID contribution) {
        return store.forget(space);
    }
}
