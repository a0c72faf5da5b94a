package org.egide.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.egide.similarity.SameWords.Range;
import org.junit.jupiter.api.Test;

/** A passage is found again in a near copy by its words, or not at all. */
class SameWordsTests {

    private static final String TEXT =
            "Bonjour. La nappe baisse chaque été, et les puits sont à sec. Merci de me lire.";

    @Test
    void itIsFoundWhateverTheCaseTheAccentsAndThePunctuation() {
        assertThat(found("La nappe baisse chaque été, et les puits sont à sec.", TEXT.toUpperCase(Locale.FRENCH)))
                .contains("LA NAPPE BAISSE CHAQUE ÉTÉ, ET LES PUITS SONT À SEC.");
        assertThat(found("La nappe baisse chaque été", "Oui ! la nappe – baisse chaque ete 🌊, dit-on"))
                .contains("la nappe – baisse chaque ete");
    }

    @Test
    void wordsLeftOutOrPutInDoNotHideIt() {
        assertThat(found(
                        "La nappe baisse chaque été, et les puits sont à sec.",
                        "Ici, la nappe baisse vraiment chaque été et les puits à sec. Voilà."))
                .contains("la nappe baisse vraiment chaque été et les puits à sec.");
    }

    @Test
    void whatSaysSomethingElseIsNotThePassage() {
        assertThat(found("La nappe baisse chaque été", "La nappe, personne n’en parle."))
                .isEmpty();
        assertThat(found("La nappe baisse", "La vie de mon oncle, qui a creusé trois puits, nappe et tout, baisse"))
                .isEmpty();
        assertThat(found("Bonjour.", "🐺🐺🐺")).isEmpty();
        assertThat(found("Bonjour.", "")).isEmpty();
    }

    @Test
    void textsAreTheSameWordsOrNot() {
        assertThat(SameWords.are("C’est non !", "c'est NON")).isTrue();
        assertThat(SameWords.are("C’est non", "ce n’est pas non")).isFalse();
    }

    /** In a copy that shouts, and is greeted before and thanked after, every passage is found, and no more. */
    @Property
    void everyPassageIsFoundInACopy(
            @ForAll @IntRange(min = 0, max = 70) int from, @ForAll @IntRange(min = 1, max = 40) int length) {
        Range passage = new Range(from, Math.min(TEXT.length(), from + length));
        String copy = "Madame, Monsieur ! " + TEXT.toUpperCase(Locale.FRENCH) + " Cordialement.";

        Optional<Range> found = SameWords.follow(TEXT, passage, copy);

        found.ifPresent(range -> {
            assertThat(range.from()).isBetween(0, range.to() - 1);
            assertThat(range.to()).isLessThanOrEqualTo(copy.length());
            assertThat(copy.substring(range.from(), range.to()))
                    .doesNotContain("MADAME", "CORDIALEMENT")
                    .containsIgnoringCase(
                            TEXT.substring(passage.from(), passage.to()).strip().split("[ ,.]")[0]);
        });
        boolean hasWord = TEXT.substring(passage.from(), passage.to()).matches("(?s).*[\\p{L}].*");
        assertThat(found.isPresent()).isEqualTo(hasWord);
    }

    private static Optional<String> found(String passage, String copy) {
        int from = TEXT.indexOf(passage);
        return SameWords.follow(TEXT, new Range(from, from + passage.length()), copy)
                .map(range -> copy.substring(range.from(), range.to()));
    }
}
