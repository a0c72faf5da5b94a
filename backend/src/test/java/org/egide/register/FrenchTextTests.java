package org.egide.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.egide.similarity.FrenchAnalysis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the light stemmer finds. It takes « port » and « porte » for one word, « public » and « publique » for two.
 */
class FrenchTextTests {

    @ParameterizedTest
    @CsvSource({
        "l'école, ecoles",
        "L’ÉCOLE, école",
        "les eaux, eau",
        "l'usine, usines",
        "chevaux, cheval",
        "données, donnees",
        "publique, publiques",
        "régionale, regionaux",
        "2024, 2024"
    })
    void findsInflectionsWithoutAccents(String text, String typed) {
        assertThat(stems(text)).containsAnyElementsOf(stems(typed));
    }

    @ParameterizedTest
    @CsvSource({"données, don", "maire, mer", "poste, pose"})
    void doesNotConfuseWords(String text, String typed) {
        assertThat(stems(text)).doesNotContainAnyElementsOf(stems(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "eau canal | 'eau' & 'canal'",
                "\"eau du canal\" | 'eau' <-> 'du' <-> 'canal'",
                "eau -canal | 'eau' & !('canal')",
                "-canal | none",
                "!&() | none"
            })
    void readsQueriesAsPeopleTypeThem(String typed, String query) {
        assertThat(FrenchText.tsquery(typed.strip())).isEqualTo("none".equals(query) ? "" : query);
    }

    @Property
    void neverFails(@ForAll String any) {
        FrenchText.tsvector(any, any);
        FrenchText.tsquery(any);
        Excerpt.of(any, any, 10);
    }

    @Property
    void excerptIsAPartOfTheText(@ForAll String any) {
        Excerpt excerpt = Excerpt.of(any, any, 20);
        String shown = excerpt.pieces().stream().map(Excerpt.Piece::text).collect(Collectors.joining());
        assertThat(any).contains(shown);
    }

    private static List<String> stems(String text) {
        return FrenchAnalysis.stems(text).stream()
                .map(FrenchAnalysis.Stem::text)
                .toList();
    }
}
