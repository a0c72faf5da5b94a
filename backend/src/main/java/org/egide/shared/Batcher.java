package org.egide.shared;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Carries out requests that arrive together as one: while a batch is being written, the next one gathers.
 *
 * <p>Nobody is answered before their batch is durable. One bad item does not cost the others their place: a batch that
 * fails is carried out again item by item. Nothing here is the truth of anything; a crash loses only what nobody was
 * told. When the database is away, the whole batch fails at once rather than item by item.
 *
 * @param <I> what is asked
 * @param <O> what is answered
 */
public final class Batcher<I, O> {

    /** Those who were just answered ask again within this time, and share the next batch instead of the one after. */
    private static final Duration GATHERING = Duration.ofMillis(2);

    private final int most;
    private final Function<List<I>, Mono<List<O>>> work;
    private final Queue<Waiting<I, O>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * A lane of its own: its batches follow one another.
     *
     * @param most most items of a batch
     * @param work carries a batch out, wholly or not at all; answers in the items' order
     */
    public Batcher(int most, Function<List<I>, Mono<List<O>>> work) {
        this.most = most;
        this.work = work;
    }

    /** Carries an item out with those that arrive at the same time; fails with its own error only. */
    public Mono<O> submit(I item) {
        return Mono.defer(() -> join(new Waiting<>(item, Sinks.one())));
    }

    private Mono<O> join(Waiting<I, O> newcomer) {
        queue.add(newcomer);
        if (waiting.getAndIncrement() == 0) {
            Shield.start(carryOutAll());
        }
        return newcomer.answer().asMono();
    }

    private Mono<Void> carryOutAll() {
        return Mono.defer(this::carryOutNext)
                .flatMap(done -> Mono.delay(GATHERING).thenReturn(done))
                .repeat()
                .takeUntil(done -> waiting.addAndGet(-done) == 0)
                .then();
    }

    private Mono<Integer> carryOutNext() {
        List<Waiting<I, O>> batch = new ArrayList<>();
        for (Waiting<I, O> next = queue.poll(); next != null; next = batch.size() < most ? queue.poll() : null) {
            batch.add(next);
        }
        // A newcomer stands in the queue before it is counted: this turn may already have taken the one to come.
        return batch.isEmpty() ? Mono.just(0) : carryOutOrRefuse(batch).thenReturn(batch.size());
    }

    private Mono<Void> carryOutOrRefuse(List<Waiting<I, O>> batch) {
        return carryOut(batch)
                .onErrorResume(failure -> batch.size() == 1 || Outage.is(failure)
                        ? Mono.fromRunnable(() -> refuse(batch, failure))
                        : oneByOne(batch));
    }

    /** An outage in between ends it for all that are left. */
    private Mono<Void> oneByOne(List<Waiting<I, O>> batch) {
        return Flux.range(0, batch.size())
                .concatMap(i -> carryOut(List.of(batch.get(i)))
                        .thenReturn(true)
                        .onErrorResume(failure -> Mono.fromCallable(() -> {
                            boolean outage = Outage.is(failure);
                            refuse(batch.subList(i, outage ? batch.size() : i + 1), failure);
                            return !outage;
                        })))
                .takeWhile(goesOn -> goesOn)
                .then();
    }

    /** Whatever the work does, throwing or saying nothing included, ends as an answer or an error. */
    private Mono<Void> carryOut(List<Waiting<I, O>> batch) {
        List<I> items = batch.stream().map(Waiting::item).toList();
        return Mono.defer(() -> work.apply(items))
                .filter(answers -> answers.size() == items.size())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("Not one answer for each item.")))
                .doOnNext(answers -> answer(batch, answers))
                .then();
    }

    private static <I, O> void refuse(List<Waiting<I, O>> some, Throwable failure) {
        some.forEach(one -> one.answer().tryEmitError(failure));
    }

    private static <I, O> void answer(List<Waiting<I, O>> batch, List<O> answers) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().tryEmitValue(answers.get(i));
        }
    }

    private record Waiting<I, O>(I item, Sinks.One<O> answer) {}
}
