package org.egide.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nearly the same words. */
class ShinglesTests {

    private static final String TEXT = """
            Je suis opposé à ce projet parce que la nappe d’eau de la plaine est déjà trop sollicitée en été, que la
            circulation des camions dans le village sera multipliée par quatre et que personne ne nous a dit combien
            d’emplois resteront dans dix ans.""";

    @Test
    void recognisesACopyWithAnotherCaseAccentsAndAWordMore() {
        Shingles some = Shingles.of(TEXT);
        Shingles others =
                Shingles.of("Bonjour. " + TEXT.toUpperCase(Locale.FRENCH).replace('É', 'E'));

        assertThat(some.isNearCopyOf(others)).isTrue();
        assertThat(some.bands(1)).containsAnyElementsOf(others.bands(1));
        assertThat(some.fingerprint()).isNotEqualTo(others.fingerprint());
    }

    @Test
    void tellsOtherTextsAndOtherSpacesApart() {
        Shingles some = Shingles.of(TEXT);
        Shingles others = Shingles.of("La piste cyclable devrait passer par le canal et non par la route, car "
                + "le pont est trop étroit pour deux vélos et un autocar.");

        assertThat(some.isNearCopyOf(others)).isFalse();
        assertThat(some.bands(1)).doesNotContainAnyElementsOf(some.bands(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "DEFAVORABLE",
                "Je suis contre ce projet.",
                "🐺🐺🐺 🐑",
                "\u0301\u0300",
                "…!?",
                "&nbsp;"
            })
    void saysNothingOfShortTexts(String text) {
        Shingles none = Shingles.of(text);

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.bands(1)).isEmpty();
        assertThat(none.isNearCopyOf(none)).isFalse();
    }

    /** Entities, decomposed accents, full-width letters, other spaces and quotation marks are ways of writing. */
    @Test
    void readsTheSameWordsHoweverTheyAreWritten() {
        long fingerprint = Shingles.of(TEXT).fingerprint();

        assertThat(List.of(
                        TEXT.replace("é", "&eacute;").replace(" ", "&nbsp;"),
                        Normalizer.normalize(TEXT, Normalizer.Form.NFD),
                        TEXT.replace("village", "ｖｉｌｌａｇｅ"),
                        "« " + TEXT.replace("’", "'").replace(" ", " \u00a0\n") + " » 🐺"))
                .allSatisfy(written ->
                        assertThat(Shingles.of(written).fingerprint()).isEqualTo(fingerprint));
    }

    /** Arabic and Hebrew read from right to left; English is another language. All are words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "نحن نرفض هذا المشروع لأنه يهدد مياه السهل والقرية وكل من يعيش فيها منذ زمن بعيد جدا",
                "אנחנו מתנגדים לפרויקט הזה כי הוא מסכן את המים של העמק ואת הכפר ואת כל תושביו",
                "We are against this project because it endangers the water of the plain and the whole village",
            })
    void recognisesCopiesInAnyLanguage(String text) {
        assertThat(Shingles.of(text).isNearCopyOf(Shingles.of("\u200f" + text + " !")))
                .isTrue();
    }

    @Property(tries = 300)
    void resemblanceIsSymmetricAndWholeWithItself(@ForAll("texts") String some, @ForAll("texts") String other) {
        Shingles one = Shingles.of(some);
        Shingles two = Shingles.of(other);

        assertThat(one.resemblance(two)).isEqualTo(two.resemblance(one)).isBetween(0.0, 1.0);
        assertThat(one.resemblance(one)).isEqualTo(one.isEmpty() ? 0 : 1);
        assertThat(one.bands(7))
                .hasSize(one.isEmpty() ? 0 : Shingles.BANDS)
                .isEqualTo(Shingles.of(some).bands(7));
    }

    @Property(tries = 300)
    void caseAccentsPunctuationAndSpacesMakeNoDifference(@ForAll("texts") String text) {
        String otherwise = Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace(" ", " — ");

        assertThat(Shingles.of(otherwise).fingerprint())
                .isEqualTo(Shingles.of(text).fingerprint());
    }

    @Property(tries = 300)
    void aWordMoreNeverMakesALongTextAnother(@ForAll("texts") String text, @ForAll("words") String word) {
        String longer = (text + " ").repeat(3) + TEXT;

        assertThat(Shingles.of(longer).isNearCopyOf(Shingles.of(longer + " " + word)))
                .isTrue();
    }

    @Provide
    Arbitrary<String> texts() {
        return words().list().ofMinSize(0).ofMaxSize(40).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "loup", "été", "forêt", "Noël", "eau", "plaine", "camion", "village", "œuvre", "déjà", "emploi", "rue",
                "12", "pont", "vélo", "canal", "bruit", "école", "ça", "lycée");
    }
}
