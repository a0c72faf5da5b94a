package org.egide.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class GateTests {

    private final List<CompletableFuture<String>> begun = new ArrayList<>();

    @Test
    void lineIsServedInItsOrder() {
        Gate gate = new Gate(1, 10);
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            gate.pass(this::begin).subscribe(answers::add);
        }

        assertThat(begun).hasSize(1);
        begun.get(0).complete("first");
        begun.get(1).complete("second");
        begun.get(2).complete("third");
        assertThat(answers).containsExactly("first", "second", "third");
    }

    @Test
    void whoLeavesTheLineCostsNothing() {
        Gate gate = new Gate(1, 10);
        gate.pass(this::begin).subscribe();
        List<Disposable> gone = IntStream.range(0, 5)
                .mapToObj(i -> gate.pass(this::begin).subscribe())
                .toList();
        gone.forEach(Disposable::dispose);
        Mono<String> stays = gate.pass(this::begin);

        StepVerifier.create(stays)
                .then(() -> begun.get(0).complete("first"))
                .then(() -> begun.get(1).complete("last"))
                .expectNext("last")
                .verifyComplete();
        assertThat(begun).hasSize(2);
    }

    @Test
    void whatHasBegunKeepsItsPlaceUntilItEnds() {
        Gate gate = new Gate(1, 10);
        gate.pass(this::begin).subscribe().dispose();
        gate.pass(this::begin).subscribe();

        assertThat(begun).hasSize(1);
        begun.getFirst().complete("nobody listens");
        assertThat(begun).hasSize(2);
    }

    @Test
    void fullLineIsRefused() {
        Gate gate = new Gate(1, 1);
        gate.pass(this::begin).subscribe();
        gate.pass(this::begin).subscribe();

        StepVerifier.create(gate.pass(this::begin))
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                Unavailable.class,
                                busy -> assertThat(busy.code()).isEqualTo("too-busy")))
                .verify();
    }

    @Test
    void longLineOfWorkThatEndsAtOnceStaysOffTheStack() {
        Gate gate = new Gate(1, 100_000);
        gate.pass(this::begin).subscribe();
        AtomicInteger served = new AtomicInteger();
        for (int i = 0; i < 50_000; i++) {
            gate.pass(() -> CompletableFuture.completedFuture("at once")).subscribe(answer -> served.incrementAndGet());
        }

        begun.getFirst().complete("first");
        assertThat(served).hasValue(50_000);
    }

    @Test
    void neverMoreAtOnceThanAllowedAndEverybodyIsServed() {
        Gate gate = new Gate(7, 10_000);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        List<Integer> served = Flux.range(0, 2_000)
                .flatMap(
                        i -> gate.pass(() -> {
                                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                                    return Mono.delay(Duration.ofNanos(100_000))
                                            .map(late -> {
                                                running.decrementAndGet();
                                                return i;
                                            })
                                            .toFuture();
                                })
                                .subscribeOn(Schedulers.parallel()),
                        500)
                .collectList()
                .block(Duration.ofSeconds(20));

        assertThat(served).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(most).hasValueLessThanOrEqualTo(7);
    }

    private CompletableFuture<String> begin() {
        CompletableFuture<String> future = new CompletableFuture<>();
        begun.add(future);
        return future;
    }
}
