package org.egide.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.egide.similarity.Bm25.SharedWord;
import org.egide.similarity.Corpus.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that say what a text is about, and the texts that share them. */
class TermsTests {

    private static final Map<String, String> TEXTS = Map.of(
            "parking", "Où pourra-t-on se garer pendant les travaux de la gare ?",
            "water", "La nappe d’eau de la plaine est déjà trop sollicitée en été.",
            "noise", "Le bruit des camions dans le village sera insupportable la nuit.",
            "school", "Les camions passeront-ils devant l’école du village ?");

    private final Corpus<String> corpus = new Corpus<>(TEXTS);

    @Test
    void leavesOutStopWordsElisionsAndNumbers() {
        Terms terms = Terms.of("L’eau qu’ils n’ont pas, aujourd’hui comme en 2024 : les écoles d'à côté.");

        assertThat(terms.shown().values()).contains("eau", "écoles").doesNotContain("l’eau", "les", "2024");
        assertThat(Terms.of("Les écoles").uses().keySet())
                .isEqualTo(Terms.of("l’ÉCOLE").uses().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de la les", "🐺 🐑", "12 13 14", "\u0301", "&nbsp;&amp;", "!"})
    void hasNothingToSayOfTextsWithoutWords(String text) {
        assertThat(Terms.of(text).uses()).isEmpty();
        assertThat(corpus.resembling(text, 5)).isEmpty();
    }

    @Test
    void readsEntitiesAndDecomposedAccents() {
        assertThat(Terms.of(Normalizer.normalize("forêt brûlée", Normalizer.Form.NFD)))
                .isEqualTo(Terms.of("forêt brûlée"));
        assertThat(Terms.of("for&ecirc;t&nbsp;br&ucirc;l&eacute;e")).isEqualTo(Terms.of("forêt\u00a0brûlée"));
    }

    @Test
    void findsWhatResemblesAndSaysWhy() {
        List<Match<String>> found = corpus.resembling("Y aura-t-il des camions devant les écoles ?", 2);

        assertThat(found).extracting(Match::key).containsExactly("school", "noise");
        assertThat(found.getFirst().likeness().words())
                .extracting(SharedWord::shown)
                .containsExactly("devant", "écoles", "camions");
        assertThat(found.getFirst().likeness().score())
                .isEqualTo(found.getFirst().likeness().words().stream()
                        .mapToDouble(SharedWord::weight)
                        .sum());
    }

    /** Every text is the closest to itself; the score of a text does not depend on how the question is written. */
    @Property(tries = 100)
    void anyTextOfItsCorpusIsFoundByItself(@ForAll("keys") String key) {
        String text = TEXTS.getOrDefault(key, "");

        assertThat(corpus.resembling(text, 1)).extracting(Match::key).containsExactly(key);
        assertThat(corpus.resembling(text.toUpperCase(Locale.FRENCH), 4))
                .extracting(Match::key)
                .isEqualTo(corpus.resembling(text, 4).stream().map(Match::key).toList());
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.of(TEXTS.keySet());
    }
}
