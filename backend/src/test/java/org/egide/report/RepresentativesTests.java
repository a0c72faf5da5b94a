package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.synthesis.Excerpt;
import org.junit.jupiter.api.Test;

/** Which excerpts stand for an argument. */
class RepresentativesTests {

    /** The texts of a campaign differ by a comma, a capital or a mark. */
    @Test
    void theSameWordsStandForAnArgumentOnce() {
        List<Excerpt> all = List.of(
                excerpt(1, "Oui à une méthode fiable ; oui à la participation des chasseurs."),
                excerpt(2, "Oui à une méthode fiable. Oui à la participation des chasseurs"),
                excerpt(3, "OUI À UNE MÉTHODE FIABLE, oui à la participation des chasseurs !"),
                excerpt(4, "Une méthode fiable demande des scientifiques."));

        assertThat(Representatives.of(all, List.of()))
                .extracting(Excerpt::label)
                .containsExactly("1", "4");
    }

    private static Excerpt excerpt(int number, String words) {
        return new Excerpt(
                new UUID(0, number),
                "contribution",
                new UUID(1, number),
                String.valueOf(number),
                1,
                0,
                words.length(),
                words,
                Instant.EPOCH,
                null,
                false);
    }
}
