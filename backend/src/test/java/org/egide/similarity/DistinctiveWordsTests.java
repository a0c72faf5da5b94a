package org.egide.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.egide.similarity.DistinctiveWords.Count;
import org.egide.similarity.DistinctiveWords.Distinctive;
import org.junit.jupiter.api.Test;

/** Words that set some texts apart. */
class DistinctiveWordsTests {

    @Test
    void tellsWhatATextThemeSaysMoreThanTheOthers() {
        Map<String, Long> water = Map.of("eau", 80L, "nappe", 40L, "projet", 90L, "pluie", 1L);
        Map<String, Long> others = Map.of("eau", 20L, "nappe", 1L, "projet", 400L, "camion", 200L, "emploi", 300L);

        List<Distinctive> words = DistinctiveWords.between(water, others, 5, 10);

        assertThat(words).extracting(Distinctive::word).containsExactly("eau", "nappe");
        assertThat(words.getFirst().here()).isEqualTo(80);
    }

    @Test
    void saysNothingWhenThereIsNothingToCompare() {
        assertThat(DistinctiveWords.of(List.of(), 0, 0, 5, 10)).isEmpty();
        assertThat(DistinctiveWords.between(Map.of("eau", 80L), Map.of(), 5, 10))
                .isEmpty();
    }

    /** What is said more here is said less there, by as much. */
    @Property(tries = 300)
    void isSymmetric(
            @ForAll @LongRange(max = 500) long here,
            @ForAll @LongRange(max = 500) long there,
            @ForAll @LongRange(min = 501, max = 90_000) long allHere,
            @ForAll @LongRange(min = 501, max = 90_000) long allThere) {
        double score = DistinctiveWords.score(new Count("mot", here, there), allHere, allThere);

        if (here + there > 0) {
            assertThat(score)
                    .isCloseTo(
                            -DistinctiveWords.score(new Count("mot", there, here), allThere, allHere),
                            Offset.offset(1e-9));
        }
    }
}
