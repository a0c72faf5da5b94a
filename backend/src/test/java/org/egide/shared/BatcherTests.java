package org.egide.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

    private Mono<List<String>> slowly(List<Integer> items) {
        return Mono.delay(Duration.ofMillis(2)).map(late -> {
            batchSizes.add(items.size());
            return items.stream().map(i -> "n" + i).toList();
        });
    }
}
