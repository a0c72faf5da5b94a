package org.egide.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class BatcherTests {

    private final Queue<Integer> batchSizes = new ConcurrentLinkedQueue<>();

    @Test
    void answersEachWithItsOwnAnswerAndWritesTogetherWhatArrivesTogether() {
        Batcher<Integer, String> batcher = new Batcher<>(50, this::slowly);

        List<String> answers = Flux.range(0, 2_000)
                .flatMap(i -> batcher.submit(i).subscribeOn(Schedulers.parallel()), 500)
                .collectList()
                .block(Duration.ofSeconds(20));

        assertThat(answers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 2_000).mapToObj(i -> "n" + i).toList());
        assertThat(batchSizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2_000);
        assertThat(batchSizes).hasSizeLessThan(1_000).allMatch(size -> size <= 50);
    }

    @Test
    void oneBadItemCostsTheOthersNothing() {
        Batcher<Integer, String> batcher = new Batcher<>(
                10, items -> items.contains(3) ? Mono.error(new IllegalStateException("three")) : slowly(items));

        List<String> outcomes = Flux.range(0, 10)
                .flatMap(i -> batcher.submit(i).onErrorResume(error -> Mono.just("refused " + i)))
                .collectList()
                .block(Duration.ofSeconds(10));

        assertThat(outcomes).contains("refused 3", "n0", "n4", "n9").hasSize(10);
    }

    @Test
    void aCallerWhoGoesAwayStopsNobodyElse() {
        Batcher<Integer, String> batcher = new Batcher<>(10, this::slowly);
        batcher.submit(1).subscribe().dispose();

        StepVerifier.create(batcher.submit(2)).expectNext("n2").verifyComplete();
        assertThat(batchSizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
    }

    @Test
    void anOutageEndsTheWholeBatchAtOnce() {
        AtomicInteger calls = new AtomicInteger();
        Batcher<Integer, String> batcher = new Batcher<>(100, items -> {
            calls.incrementAndGet();
            return Mono.delay(Duration.ofMillis(2)).then(Mono.error(new DataAccessResourceFailureException("away")));
        });

        List<String> outcomes = Flux.range(0, 100)
                .flatMap(i -> batcher.submit(i).onErrorResume(error -> Mono.just("told")), 100)
                .collectList()
                .block(Duration.ofSeconds(10));

        assertThat(outcomes).hasSize(100).containsOnly("told");
        assertThat(calls).hasValueLessThan(5);
    }

    /** Whatever batches and items do, each item ends once, with its own answer or its own error. */
    @Property(tries = 200)
    void eachItemIsAnsweredOnceWithItsOwnOutcome(
            @ForAll @Size(min = 1, max = 60) List<@From("behaviours") Behaviour> items,
            @ForAll @IntRange(min = 1, max = 20) int most,
            @ForAll @IntRange(min = 0, max = 4) int rarity) {
        AtomicInteger rounds = new AtomicInteger();
        Batcher<Numbered, String> batcher = new Batcher<>(most, batch -> {
            if (batch.size() > 1 && rarity > 0 && rounds.incrementAndGet() % rarity == 0) {
                return Mono.error(new IllegalStateException("this batch, for no reason of its items"));
            }
            return carryOut(batch);
        });

        List<String> outcomes = Flux.range(0, items.size())
                .flatMap(
                        i -> batcher.submit(new Numbered(i, items.get(i)))
                                .onErrorResume(error -> Mono.just(i + " " + error.getMessage()))
                                .subscribeOn(Schedulers.parallel()),
                        items.size())
                .collectList()
                .block(Duration.ofSeconds(10));

        assertThat(outcomes)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, items.size())
                        .mapToObj(i -> i + " " + items.get(i).outcome)
                        .toList());
        StepVerifier.create(batcher.submit(new Numbered(0, Behaviour.FINE)).timeout(Duration.ofSeconds(5)))
                .expectNext("0 fine")
                .verifyComplete();
    }

    @Provide
    Arbitrary<Behaviour> behaviours() {
        return Arbitraries.frequency(
                Tuple.of(8, Behaviour.FINE),
                Tuple.of(1, Behaviour.FAILS),
                Tuple.of(1, Behaviour.THROWS),
                Tuple.of(1, Behaviour.SAYS_NOTHING));
    }

    private static Mono<List<String>> carryOut(List<Numbered> batch) {
        if (batch.stream().anyMatch(item -> item.behaviour() == Behaviour.THROWS)) {
            throw new IllegalArgumentException("thrown");
        }
        if (batch.stream().anyMatch(item -> item.behaviour() == Behaviour.FAILS)) {
            return Mono.error(new IllegalArgumentException("failed"));
        }
        return batch.stream().anyMatch(item -> item.behaviour() == Behaviour.SAYS_NOTHING)
                ? Mono.empty()
                : Mono.just(batch.stream().map(item -> item.number() + " fine").toList());
    }

    enum Behaviour {
        FINE("fine"),
        FAILS("failed"),
        THROWS("thrown"),
        SAYS_NOTHING("Not one answer for each item.");

        private final String outcome;

        Behaviour(String outcome) {
            this.outcome = outcome;
        }
    }

    record Numbered(int number, Behaviour behaviour) {}

    private Mono<List<String>> slowly(List<Integer> items) {
        return Mono.delay(Duration.ofMillis(2)).map(late -> {
            batchSizes.add(items.size());
            return items.stream().map(i -> "n" + i).toList();
        });
    }
}
