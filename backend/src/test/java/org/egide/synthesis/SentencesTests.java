package org.egide.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.egide.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Sentences and ranges of a text. */
class SentencesTests {

    @Test
    void aFrenchTextFallsIntoItsSentences() {
        assertThat(sentences("Je suis contre. Pourquoi ici ?  « Trop de camions ! » dit M. Exemple, rue St. Éloi."))
                .containsExactly(
                        "Je suis contre.", "Pourquoi ici ?", "« Trop de camions ! »", "dit M. Exemple, rue St. Éloi.");
    }

    @Test
    void aLineIsNeverJoinedToTheNext() {
        assertThat(sentences("Bonjour\n\n- le bruit\n- l'eau\n")).containsExactly("Bonjour", "- le bruit", "- l'eau");
        assertThat(sentences("")).isEmpty();
        assertThat(sentences(" \n ")).isEmpty();
    }

    @Property(tries = 300)
    void everySentenceCanBeQuotedAndNothingButBlanksIsLeftOut(@ForAll String text) {
        List<Span> sentences = Sentences.of(text);
        int end = 0;
        for (Span sentence : sentences) {
            assertThat(sentence.from()).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(end, sentence.from()).strip()).isEmpty();
            end = sentence.to();
        }
        assertThat(text.substring(end).strip()).isEmpty();
    }

    @Test
    void aRangeNeverCutsWhatAReaderSeesAsOneCharacter() {
        String text = "Un e\u0301te\u0301 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \u05E9\u05DC\u05D5\u05DD";
        new Span(3, 8).check(text);
        new Span(9, 17).check(text);
        new Span(18, 22).check(text);
        for (Span cut : List.of(new Span(3, 4), new Span(10, 17), new Span(9, 11), new Span(9, 12))) {
            assertThatThrownBy(() -> cut.check(text))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("excerpt-splits-character"));
        }
    }

    private static List<String> sentences(String text) {
        return Sentences.of(text).stream().map(span -> span.of(text)).toList();
    }
}
