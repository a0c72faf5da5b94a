package org.egide.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.egide.moderation.Words.Field;
import org.egide.shared.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passages blacked out: nothing of them is left, everything else is. */
class RedactionTests {

    @Test
    void leavesABlockOfTheSameLengthWhateverItHid() {
        Words words = new Words("Appelez Jo", "Son numéro : 06 12 34 56 78, ou le 17.", null);
        Words shown = Redaction.apply(
                words, List.of(body(13, 27), new Passage(Field.TITLE, 8, 10, Ground.OWN_PRIVATE_DATA), body(35, 37)));

        assertThat(shown.title()).isEqualTo("Appelez █████");
        assertThat(shown.body()).isEqualTo("Son numéro : █████, ou le █████.");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 3, passage-outside",
        "0, 0, passage-outside",
        "3, 2, passage-outside",
        "0, 99, passage-outside",
        "2147483647, -2147483648, passage-outside"
    })
    void refusesAPassageOutsideTheText(int from, int to, String code) {
        assertRefused("Un texte.", List.of(body(from, to)), code);
    }

    @Test
    void refusesPassagesThatOverlapAndAPassageOfAFieldThatIsNotThere() {
        assertRefused("Un texte.", List.of(body(0, 4), body(3, 6)), "passages-overlap");
        assertRefused("Un texte.", List.of(new Passage(Field.TITLE, 0, 1, Ground.INSULT)), "passage-outside");
        assertRefused("Un texte.", List.of(), "passages-required");
        assertThat(Redaction.apply(new Words(null, "Un texte.", null), List.of(body(3, 6), body(0, 3)))
                        .body())
                .isEqualTo("██████████te.");
    }

    @ParameterizedTest
    @CsvSource({"👩‍🏭 à l’usine, 0, 2", "👩‍🏭 à l’usine, 3, 8", "e\u0301te\u0301 décomposé, 0, 1", "🇫🇷, 0, 2"})
    void refusesAPassageThatSplitsWhatAReaderSeesAsOneCharacter(String text, int from, int to) {
        assertRefused(text, List.of(body(from, to)), "passage-splits-character");
    }

    @Property(tries = 300)
    void keepsEverythingElse(
            @ForAll @StringLength(min = 1, max = 60) String text,
            @ForAll @IntRange(max = 60) int some,
            @ForAll @IntRange(max = 60) int other) {
        List<Integer> boundaries = boundaries(text);
        int from = boundaries.get(Math.min(some, other) % boundaries.size());
        int to = boundaries.get(Math.max(some, other) % boundaries.size());
        Assume.that(from < to);
        String shown = Redaction.apply(new Words(null, text, null), List.of(body(from, to)))
                .body();

        assertThat(shown).isEqualTo(text.substring(0, from) + Redaction.BLOCK + text.substring(to));
    }

    private static List<Integer> boundaries(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        List<Integer> all = new ArrayList<>();
        for (int at = characters.first(); at != BreakIterator.DONE; at = characters.next()) {
            all.add(at);
        }
        return all;
    }

    private static Passage body(int from, int to) {
        return new Passage(Field.BODY, from, to, Ground.OWN_PRIVATE_DATA);
    }

    private static void assertRefused(String text, List<Passage> passages, String code) {
        assertThatThrownBy(() -> Redaction.apply(new Words(null, text, null), passages))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
