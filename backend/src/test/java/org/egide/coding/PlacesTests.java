package org.egide.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.egide.synthesis.Span;

/** A range of UTF-16 units of the words is the same words in a file that counts code points, and back. */
class PlacesTests {

    @Property(tries = 500)
    void everyRangeOfWholeCharactersGoesOutAndComesBack(
            @ForAll("words") String words, @ForAll int one, @ForAll int other) {
        List<Integer> ends = characters(words);
        int a = ends.get(Math.floorMod(one, ends.size()));
        int b = ends.get(Math.floorMod(other, ends.size()));
        Span span = new Span(Math.min(a, b), Math.max(a, b));
        Places places = Places.of(words);
        int from = places.point(span.from());
        int to = places.point(span.to());
        assertThat(places.span(from, to)).isEqualTo(span);
        assertThat(places.of(from, to)).isEqualTo(lf(span.of(words)));
    }

    @Property(tries = 200)
    void theTextEndsItsLinesInLfAndIsCountedInCodePoints(@ForAll("words") String words) {
        Places places = Places.of(words);
        assertThat(places.text()).isEqualTo(lf(words)).doesNotContain("\r");
        assertThat(places.length())
                .isEqualTo(places.text().codePointCount(0, places.text().length()));
    }

    private static String lf(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<Integer> characters(String words) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(words);
        List<Integer> ends = new ArrayList<>();
        for (int end = characters.first(); end != BreakIterator.DONE; end = characters.next()) {
            ends.add(end);
        }
        return ends;
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "é",
                        "e\u0301",
                        "🌊",
                        "👩‍👩‍👧",
                        "\n",
                        "\r\n",
                        "\r",
                        " ",
                        "مياه",
                        "שלום",
                        "\u202E",
                        "\uFEFF",
                        "eau",
                        "&",
                        "█████",
                        "\u2028",
                        "\t")
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }
}
