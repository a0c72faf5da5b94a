package org.egide.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.egide.shared.SpaceId;
import org.junit.jupiter.api.Test;

/** Nearly the same words. */
class NearCopiesTests {

    private static final SpaceId SPACE = new SpaceId(new UUID(1, 2));
    private static final String TEXT = """
            Je suis opposé à ce projet parce que la nappe d’eau de la plaine est déjà trop sollicitée en été, que la
            circulation des camions dans le village sera multipliée par quatre et que personne ne nous a dit combien
            d’emplois resteront dans dix ans.""";

    @Test
    void recognisesACopyWithAnotherCaseAccentsAndAWordMore() {
        String copy = "Bonjour. " + TEXT.toUpperCase(Locale.FRENCH).replace('É', 'E');
        Set<Long> some = NearCopies.runs(TEXT);
        Set<Long> others = NearCopies.runs(copy);

        assertThat(NearCopies.alike(some, others)).isTrue();
        assertThat(NearCopies.bands(SPACE, some)).containsAnyOf(NearCopies.bands(SPACE, others));
    }

    @Test
    void tellsOtherTextsAndOtherSpacesApart() {
        Set<Long> some = NearCopies.runs(TEXT);
        Set<Long> others = NearCopies.runs("La piste cyclable devrait passer par le canal et non par la route, car "
                + "le pont est trop étroit pour deux vélos et un autocar.");
        Long[] elsewhere = NearCopies.bands(new SpaceId(new UUID(1, 3)), some);

        assertThat(NearCopies.alike(some, others)).isFalse();
        assertThat(Arrays.asList(NearCopies.bands(SPACE, some))).doesNotContain(elsewhere);
    }

    @Test
    void saysNothingOfShortTexts() {
        assertThat(NearCopies.runs("Je suis contre ce projet.")).isEmpty();
        assertThat(NearCopies.bands(SPACE, Set.of())).isEmpty();
        assertThat(NearCopies.alike(Set.of(), Set.of())).isFalse();
    }
}
