package org.egide.register.rest;

import java.util.concurrent.atomic.AtomicInteger;
import org.egide.register.Changes;
import org.egide.shared.Unavailable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Counts the streams that are open on this node: each holds a connection for minutes, and whoever opens thousands must
 * not keep the others from reading.
 */
@Component
class OpenStreams {

    private final int most;
    private final AtomicInteger open = new AtomicInteger();

    OpenStreams(Changes changes) {
        this.most = changes.mostStreams();
    }

    /** The stream, unless too many are open: then {@code too-many-streams} (503). */
    <T> Flux<T> limit(Flux<T> stream) {
        return Flux.defer(() -> {
            if (open.incrementAndGet() > most) {
                open.decrementAndGet();
                return Flux.error(new Unavailable("too-many-streams"));
            }
            return stream.doFinally(ended -> open.decrementAndGet());
        });
    }

    int count() {
        return open.get();
    }
}
