package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.egide.document.Picture;
import org.egide.report.PlaceMap.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class PlaceMapTests {

    private static final int LETTER = 8;
    private static final int LINE = 14;

    @Test
    void northIsAboveAndMoreContributionsMakeALargerPoint() {
        Element svg = drawn(List.of(
                new Place("Lille", 3.047, 50.632, 4),
                new Place("Lens", 2.82, 50.437, 16),
                new Place("Vis", 2.9, 50.4, 0)));

        assertThat(svg.select("circle")).hasSize(3);
        Element lens = svg.select("circle").get(0);
        Element lille = svg.select("circle").get(1);
        Element silent = svg.select("circle").get(2);
        assertThat(number(lille, "cy")).isLessThan(number(lens, "cy"));
        assertThat(number(lille, "cx")).isGreaterThan(number(lens, "cx"));
        assertThat(number(lens, "r")).isGreaterThan(number(lille, "r"));
        assertThat(silent.attr("fill")).isEqualTo("#ffffff");
        assertThat(svg.select("text").eachText()).contains("Lille", "Lens", "Vis", "10 km");
    }

    @Test
    void aNameIsNoMarkup() {
        assertThat(drawn(List.of(new Place("L’<b>&", 3, 50, 1))).select("text").eachText())
                .contains("L’<b>&");
    }

    /** Wherever communes lie, all points are within the picture and no name stands over another. */
    @Property(tries = 100)
    void everythingHasItsPlace(@ForAll("perimeters") List<Place> places) {
        Element svg = drawn(places);

        assertThat(svg.select("circle")).hasSize(places.size()).allSatisfy(one -> {
            assertThat(number(one, "cx")).isBetween(0.0, number(svg, "width"));
            assertThat(number(one, "cy")).isBetween(0.0, number(svg, "height"));
        });
        List<Element> names = svg.select("text[text-anchor=middle]");
        for (Element one : names) {
            assertThat(names)
                    .filteredOn(other -> other != one && meet(one, other))
                    .isEmpty();
        }
        assertThat(Picture.of(svg.outerHtml().getBytes(java.nio.charset.StandardCharsets.UTF_8), "Carte"))
                .isNotNull();
    }

    @Provide
    Arbitrary<List<Place>> perimeters() {
        Arbitrary<String> names = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(30);
        return Combinators.combine(
                        names,
                        Arbitraries.doubles().between(-62, 56),
                        Arbitraries.doubles().between(-22, 52),
                        Arbitraries.longs().between(0, 100_000))
                .as(Place::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    private static boolean meet(Element one, Element other) {
        double apart = (one.text().length() + other.text().length()) * LETTER / 2.0 - 1;
        return Math.abs(number(one, "x") - number(other, "x")) < apart
                && Math.abs(number(one, "y") - number(other, "y")) < LINE;
    }

    private static Element drawn(List<Place> places) {
        return Jsoup.parse(PlaceMap.svg(places, "Carte"), "", Parser.xmlParser())
                .expectFirst("svg");
    }

    private static double number(Element one, String name) {
        return Double.parseDouble(one.attr(name));
    }
}
