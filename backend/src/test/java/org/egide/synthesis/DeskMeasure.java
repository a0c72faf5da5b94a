package org.egide.synthesis;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.egide.register.Receipt;
import org.egide.resemblance.TestIndexing;
import org.egide.testing.Deposits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How long the next contribution and the search of an argument take with 10,000 contributions and 500 arguments:
 * everything that their pages read, beside a query that reads nothing. Run by hand ({@code -Dtest=DeskMeasure}); {@code
 * docs/performance.md} has what it gave.
 */
class DeskMeasure extends SynthesisTest {

    private static final int CONTRIBUTIONS = 10_000;
    private static final int ARGUMENTS = 500;
    private static final int EXCERPTS = 4;
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 300;
    private static final String[] SYLLABLES = "ba ri do le mu ta ni so pe vu ga lo re fi".split(" ");

    private final Random random = new Random(11);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Suggestions suggestions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Likenesses likenesses;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Supports supports;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    @Test
    void theNextOneAndTheSearch() {
        List<Receipt> sent = await(Flux.range(0, CONTRIBUTIONS)
                .flatMap(i -> contributions.submit(consultation, Deposits.anOpinion(words(40 + i % 80))), 64)
                .collectList());
        TestIndexing.look(
                context, consultation.id(), sent.stream().map(Receipt::id).toList());
        for (int i = 0; i < ARGUMENTS; i++) {
            Argument argument = argument(words(12));
            for (int j = 0; j < EXCERPTS; j++) {
                attach(sent.get(EXCERPTS * i + j), new Span(0, 60), argument, CAMILLE);
            }
        }
        db.sql("VACUUM ANALYZE").then().block();

        double nothing = measure(
                "a query that reads nothing",
                i -> db.sql("SELECT 1 AS one").fetch().one());
        tell(nothing, measure("the next contribution", i -> next()));
        tell(
                nothing,
                measure(
                        "search of an argument",
                        i -> arguments.find(
                                consultation.id(), Audience.GUARANTORS, words(1) + " " + words(1).substring(0, 3), 8)));
    }

    /** What the page of the desk reads; nothing is read for good, so that each is another one. */
    private Mono<?> next() {
        return desk.next(consultation.id(), 1 + random.nextInt(CONTRIBUTIONS - 1), CAMILLE)
                .then(desk.open(consultation.id(), 1 + random.nextInt(CONTRIBUTIONS), CAMILLE))
                .flatMap(this::beside);
    }

    private Mono<?> beside(OnDesk opened) {
        UUID contribution = opened.item().contribution();
        return Mono.zip(
                suggestions.of(consultation.id(), opened),
                arguments.find(consultation.id(), Audience.GUARANTORS, "", 8),
                coverage.total(consultation.id()),
                supports.campaign(consultation.id(), contribution).hasElement(),
                likenesses.of(consultation.id(), opened));
    }

    /** The median, in milliseconds. */
    private static double measure(String what, IntFunction<Mono<?>> work) {
        IntStream.range(0, WARM_UP).forEach(i -> work.apply(i).block());
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.apply(i).block();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "%s: median %.1f, 95 of 100 %.1f, slowest %.1f ms%n",
                what, millis[ROUNDS / 2], millis[ROUNDS * 95 / 100], millis[ROUNDS - 1]);
        return millis[ROUNDS / 2];
    }

    private static void tell(double nothing, double median) {
        System.out.printf("  %.0f times a query that reads nothing%n", median / nothing);
    }

    /** Invented words, some used far more often than others. */
    private String words(int many) {
        return IntStream.range(0, many).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    private String word() {
        int rank = (int) (38_000 * Math.pow(random.nextDouble(), 3));
        StringBuilder word = new StringBuilder();
        for (int left = rank + 200; left > 0; left /= SYLLABLES.length) {
            word.append(SYLLABLES[left % SYLLABLES.length]);
        }
        return word.toString();
    }
}
