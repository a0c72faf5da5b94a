package org.egide.shared;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Lets a database call outlive the client that asked for it (design, decision 2).
 *
 * <p>The reactive PostgreSQL driver loses a connection for ever when its subscriber cancels in the middle of a query,
 * which is what a vanishing HTTP client does. Here, and nowhere else, the work of a {@link Facade} is subscribed to
 * independently of the request: it always ends, and its connection goes back to the pool. The caller's context is
 * handed on, so that a facade called inside a transaction stays inside it.
 *
 * <p>What has begun cannot be abandoned, so only so much begins at once: see {@link Gate}.
 */
@Component
public class Shield {

    private static final int AT_ONCE = 64;
    private static final int IN_LINE = 10_000;

    private final Gate gate = new Gate(AT_ONCE, IN_LINE);

    /**
     * Runs every public method of a facade that returns a {@code Mono} to its end, whoever still waits for it. A call
     * within another is already behind the shield, and does not stand in line again.
     */
    Object protect(MethodInvocation call) throws Throwable {
        return outlivingTheCaller((Mono<?>) Objects.requireNonNull(call.proceed()));
    }

    /** Starts work that nobody waits for; it must handle its own errors. */
    static void start(Mono<Void> work) {
        work.contextWrite(Shield::inside).toFuture();
    }

    /**
     * Its end travels as a value: an error that nobody waits for any more is dropped, not logged with its trace. An
     * outage of the database becomes a refusal here, for every facade alike.
     */
    private <T> Mono<T> outlivingTheCaller(Mono<T> work) {
        return Mono.deferContextual(context -> {
                    Supplier<CompletableFuture<Signal<T>>> start = () -> work.onErrorMap(Outage::is, Outage::refusal)
                            .materialize()
                            .contextWrite(inside(context))
                            .toFuture();
                    return context.hasKey(Shield.class) ? Mono.fromFuture(start, true) : gate.pass(start);
                })
                .dematerialize();
    }

    /** The same work, which a caller that goes away does not cancel. */
    static <T> Mono<T> toItsEnd(Mono<T> work) {
        return Mono.deferContextual(
                context -> Mono.fromFuture(() -> work.contextWrite(context).toFuture(), true));
    }

    private static Context inside(ContextView context) {
        return Context.of(context).put(Shield.class, true);
    }
}
