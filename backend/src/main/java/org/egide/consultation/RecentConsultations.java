package org.egide.consultation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Consultations as they stood within this second of the clock, read once for a whole burst of contributions. What must
 * be exact is checked again when the contributions are written, the consultation locked.
 */
@Component
class RecentConsultations {

    private static final int MOST = 200;
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Cache<Key, Mono<Consultation>> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    private final AtomicLong edits = new AtomicLong();
    private final ConsultationStore store;
    private final Clock clock;

    RecentConsultations(ConsultationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Mono<Consultation> bySlug(String slug) {
        return known.get(new Key(slug, clock.instant().getEpochSecond(), edits.get()), this::read);
    }

    /** Outside the transaction of whoever asks first: what it has not committed is nobody else's. */
    private Mono<Consultation> read(Key key) {
        return store.bySlug(key.slug()).contextWrite(context -> Context.empty()).cache();
    }

    /** After an edit on this node, everything is read again. */
    void forget() {
        edits.incrementAndGet();
    }

    private record Key(String slug, long second, long edits) {}
}
