package org.egide.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.anOpinion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.egide.consultation.Consultation;
import org.egide.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

@DatabaseTest
class PublicListTests extends RegisterTest {

    @Test
    void everyOrderShowsEveryContributionOnceWhateverThePage() {
        Consultation open = made.openWithModerationAfterwards();
        Flux.range(0, 57)
                .concatMap(i -> contributions.submit(open, anOpinion("Texte " + i)))
                .blockLast();
        for (Order order : Order.values()) {
            List<Long> all = readAll(open, new Search(null, null, null, null, null, null, null, null, null, order, 7));
            assertThat(all)
                    .as(order.name())
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 57).boxed().toList());
        }
    }

    private List<Long> readAll(Consultation open, Search search) {
        List<Long> numbers = new ArrayList<>();
        String after = null;
        do {
            var page = await(contributions.list(open.id(), search, after, 10));
            page.items().forEach(item -> numbers.add(item.number()));
            after = page.next();
        } while (after != null);
        return numbers;
    }
}
