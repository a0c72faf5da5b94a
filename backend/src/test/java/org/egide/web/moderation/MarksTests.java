package org.egide.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.egide.moderation.Words;
import org.egide.shared.InvalidRequest;
import org.egide.web.moderation.Marks.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks written around passages are read back as the passages, whatever the text. */
class MarksTests {

    @Property
    void readsBackWhatWasMarked(
            @ForAll @StringLength(max = 60) String text,
            @ForAll @IntRange(max = 60) int one,
            @ForAll @IntRange(max = 60) int two) {
        int from = Math.min(Math.min(one, two), text.length());
        int to = Math.min(Math.max(one, two), text.length());
        Marks marks = Marks.of(new Words(null, text, null));
        String typed =
                text.substring(0, from) + marks.open() + text.substring(from, to) + marks.close() + text.substring(to);
        // A line end that a mark cuts in two is one line end to a browser.
        if (!cutsLineEnd(text, from) && !cutsLineEnd(text, to)) {
            assertThat(marks.read(typed, text)).isEqualTo(from == to ? List.of() : List.of(new Range(from, to)));
        }
    }

    private static boolean cutsLineEnd(String text, int at) {
        return at > 0 && at < text.length() && text.charAt(at - 1) == '\r' && text.charAt(at) == '\n';
    }

    @Property
    void aTextWithoutMarksMarksNothing(@ForAll @StringLength(max = 60) String text) {
        assertThat(Marks.of(new Words(text, text, text)).read(text, text)).isEmpty();
    }

    @Test
    void aBrowserEndsLinesItsOwnWay() {
        Marks marks = Marks.of(new Words(null, "Un.\nDeux.\n\nTrois.", null));
        assertThat(marks.read("Un.\r\n[[Deux.\r\n\r\nTrois]].", "Un.\nDeux.\n\nTrois."))
                .containsExactly(new Range(4, 16));
    }

    @Test
    void marksAreNeverOfTheText() {
        assertThat(Marks.of(new Words("Un [sic]", "Deux {", null))).isEqualTo(new Marks("<<", ">>"));
        assertThat(Marks.of(new Words(null, "Un texte.", "[x]"))).isEqualTo(new Marks("{{", "}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "Un [[texte.,   mark-without-end",
        "Un texte]].,   mark-without-end",
        "[[Un [[texte]]., mark-without-end",
        "Un [[texte]],  marked-text-changed",
        "Un [[texte]]. Plus, marked-text-changed",
        "Un [texte].,   marked-text-changed",
        "un [[texte]].,  marked-text-changed",
    })
    void anythingButMarksIsRefused(String typed, String code) {
        Marks marks = Marks.of(new Words(null, "Un texte.", null));
        assertThatThrownBy(() -> marks.read(typed, "Un texte."))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
