package org.egide.platform;

import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** An answer that one request makes and others wait for. */
final class SharedAnswer {

    private final AtomicBoolean taken = new AtomicBoolean();
    private final Sinks.One<PublicAnswer> answer = Sinks.one();

    /** True for the one that has to make it. */
    boolean take() {
        return taken.compareAndSet(false, true);
    }

    void give(PublicAnswer made) {
        answer.tryEmitValue(made);
    }

    /** There will be none; false when there is one. */
    boolean giveUp() {
        return answer.tryEmitEmpty().isSuccess();
    }

    /** The answer once it is made; empty when it cannot be shared. */
    Mono<PublicAnswer> answer() {
        return answer.asMono();
    }
}
