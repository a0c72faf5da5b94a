package org.egide.shared;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Lets so many pieces of work run at once; the others stand in line, first come first served. Whoever leaves the line
 * costs nothing; what has begun is always carried out to its end. Without it, a crowd that comes and goes would leave
 * the database more abandoned work than it can do before the next asks.
 */
final class Gate {

    private final int atOnce;
    private final int inLine;
    private final AtomicInteger turns = new AtomicInteger();

    /** Guards what follows; nothing is called under it. */
    private final Object lock = new Object();

    private final Set<Waiting<?>> line = new LinkedHashSet<>();
    private int running;

    /**
     * An open gate.
     *
     * @param atOnce how many run at once
     * @param inLine how many more may wait
     */
    Gate(int atOnce, int inLine) {
        this.atOnce = atOnce;
        this.inLine = inLine;
    }

    /** Starts work once its turn has come; fails with {@link Unavailable} {@code too-busy} when the line is full. */
    <T> Mono<T> pass(Supplier<CompletableFuture<T>> start) {
        return Mono.create(sink -> {
            Waiting<T> newcomer = new Waiting<>(start, sink);
            sink.onCancel(() -> leave(newcomer));
            if (stand(newcomer)) {
                letIn();
            } else {
                sink.error(new Unavailable("too-busy"));
            }
        });
    }

    private boolean stand(Waiting<?> newcomer) {
        synchronized (lock) {
            return (running < atOnce || line.size() < inLine) && line.add(newcomer);
        }
    }

    private void leave(Waiting<?> gone) {
        synchronized (lock) {
            line.remove(gone);
        }
    }

    /** One thread at a time lets in, so that work which ends at once does not pile up on the stack. */
    private void letIn() {
        if (turns.getAndIncrement() != 0) {
            return;
        }
        int missed = 1;
        while (missed != 0) {
            for (Waiting<?> next = next(); next != null; next = next()) {
                next.begin(this::end);
            }
            missed = turns.addAndGet(-missed);
        }
    }

    private @Nullable Waiting<?> next() {
        synchronized (lock) {
            if (running == atOnce || line.isEmpty()) {
                return null;
            }
            running++;
            var first = line.iterator();
            Waiting<?> next = first.next();
            first.remove();
            return next;
        }
    }

    private void end() {
        synchronized (lock) {
            running--;
        }
        letIn();
    }

    /** Somebody in line. Two are never the same, whatever they ask. */
    private static final class Waiting<T> {

        private final Supplier<CompletableFuture<T>> start;
        private final MonoSink<T> sink;

        Waiting(Supplier<CompletableFuture<T>> start, MonoSink<T> sink) {
            this.start = start;
            this.sink = sink;
        }

        void begin(Runnable end) {
            start.get().whenComplete((value, failure) -> {
                end.run();
                if (failure == null) {
                    sink.success(value);
                } else {
                    sink.error(failure);
                }
            });
        }
    }
}
