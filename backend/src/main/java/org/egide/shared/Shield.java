package org.egide.shared;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets a database call outlive the client that asked for it (design, decision 2).
 *
 * <p>The reactive PostgreSQL driver loses a connection for ever when its subscriber cancels in the middle of a query,
 * which is what a vanishing HTTP client does. Here, and nowhere else, the work of a {@link Facade} is subscribed to
 * independently of the request: it always ends, and its connection goes back to the pool. The caller's context is
 * handed on, so that a facade called inside a transaction stays inside it.
 */
@Aspect
@Component
public class Shield {

    /** Runs every public method of a facade that returns a {@code Mono} to its end, whoever still waits for it. */
    @Around("@within(org.egide.shared.Facade) && execution(public reactor.core.publisher.Mono *(..))")
    Object protect(ProceedingJoinPoint call) throws Throwable {
        return outlivingTheCaller((Mono<?>) call.proceed());
    }

    /** Starts work that nobody waits for; it must handle its own errors. */
    static void start(Mono<Void> work) {
        work.toFuture();
    }

    static <T> Mono<T> outlivingTheCaller(Mono<T> work) {
        return Mono.deferContextual(
                context -> Mono.fromFuture(work.contextWrite(context).toFuture(), true));
    }
}
