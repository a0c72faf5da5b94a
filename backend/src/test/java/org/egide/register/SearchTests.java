package org.egide.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.anOpinion;

import java.util.List;
import org.egide.consultation.Consultation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class SearchTests extends RegisterTest {

    @BeforeEach
    void publishThree() {
        consultation = made.openWithModerationAfterwards();
        Flux.just("L'école du village.", "Les données du projet.", "Un don aux écoles, de l'eau \\ 'citée'.")
                .concatMap(body -> contributions.submit(consultation, anOpinion(body)))
                .blockLast();
    }

    @Test
    void ignoresAccentsAndInflections() {
        assertThat(find("ecoles")).containsExactly(3L, 1L);
    }

    @Test
    void tellsDataFromGifts() {
        assertThat(find("données")).containsExactly(2L);
        assertThat(find("don")).containsExactly(3L);
    }

    @Test
    void findsAWordBeyondTheNextRows() {
        Consultation busy = consultation;
        Flux.range(0, 1_200)
                .flatMap(i -> contributions.submit(busy, anOpinion("Une phrase ordinaire " + i)), 64)
                .blockLast();
        assertThat(find("village")).containsExactly(1L);
        assertThat(find("ordinaire -village")).hasSize(20);
    }

    @Test
    void hostileWordsFindNothingAndBreakNothing() {
        for (String hostile : List.of("'); DROP TABLE x;--", "a & | !", "\\", "'''", "(((", "<->", ":*", "\u202e")) {
            assertThat(find(hostile)).as(hostile).isEmpty();
        }
    }

    private List<Long> find(String words) {
        return await(contributions.list(consultation.id(), Search.everything().withWords(words), null, 20))
                .items()
                .stream()
                .map(PublicContribution::number)
                .toList();
    }
}
