package org.egide.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.egide.figures.Figure.Row;
import org.egide.figures.FigureInWords.Part;
import org.junit.jupiter.api.Test;

/** A chart says the names of its parts and their numbers, whatever they are. */
class FigureChartTests {

    @Test
    void partsThatBeginAlikeAreToldApart() {
        String svg = chart(List.of(
                "Accessibilité des personnes handicapées aux sites publics",
                "Accessibilité des personnes handicapées aux téléphones",
                "Un thème dont le nom est trop long pour tenir"));

        assertThat(svg)
                .contains(
                        ">Accessibilité… sites publics<",
                        ">Accessibilité… aux téléphones<",
                        ">Un thème dont le nom est trop…<");
    }

    /** The font of pictures has no narrow space. */
    @Test
    void numbersAreReadable() {
        assertThat(chart(List.of("Eau"))).contains(">1\u00a0000<").doesNotContain("\u202f");
    }

    @Test
    void nothingIsCutInTheMiddleOfACharacter() {
        assertThat(chart(List.of("é".repeat(28) + "🌳🌳🌳"))).doesNotContain("\ud83c…");
    }

    @Test
    void twentyThemesAreAllShown() {
        List<String> themes = IntStream.range(0, 20)
                .mapToObj(i -> "Thème " + (char) ('A' + i))
                .toList();

        assertThat(chart(themes)).contains(themes);
    }

    private static String chart(List<String> labels) {
        List<Part> parts = labels.stream()
                .map(label -> new Part(Row.of(label, 1_000), label))
                .toList();
        Figure figure = Figure.of(
                FigureId.CONTRIBUTIONS_BY_THEME, parts.stream().map(Part::row).toList());
        return FigureChart.svg(new FigureInWords(figure, "Thèmes", "", "", "", "", parts), Locale.FRENCH);
    }
}
