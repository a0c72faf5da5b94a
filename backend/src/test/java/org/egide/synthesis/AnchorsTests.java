package org.egide.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.egide.moderation.Redaction;
import org.junit.jupiter.api.Test;

/** Where a quote goes when the words around it change. */
class AnchorsTests {

    private static final String WORDS = "Appelez le 06 11 22 33 44 avant midi, je vous prie.";
    private static final String HIDDEN = "Appelez le " + Redaction.BLOCK + " avant midi, je vous prie.";

    @Test
    void aQuoteBeforeBesideAndAfterAPassageKeepsItsWords() {
        assertThat(follow("Appelez le")).contains("Appelez le");
        assertThat(follow("avant midi")).contains("avant midi");
    }

    @Test
    void aQuoteOfAPassageShowsTheBlock() {
        assertThat(follow("06 11 22 33 44")).contains(Redaction.BLOCK);
        assertThat(follow("le 06 11 22")).contains("le " + Redaction.BLOCK);
        assertThat(follow("22 33 44 avant")).contains(Redaction.BLOCK + " avant");
        assertThat(follow(WORDS)).contains(HIDDEN);
    }

    @Test
    void wordsMadeWholeAgainShowTheQuoteAgain() {
        Span span = spanOf(HIDDEN, "le " + Redaction.BLOCK + " avant");
        assertThat(Anchors.follow(HIDDEN, WORDS, span).map(found -> found.of(WORDS)))
                .contains("le 06 11 22 33 44 avant");
    }

    @Test
    void wordsThatTheirAuthorCorrectedKeepTheQuoteThatIsStillThere() {
        String corrected = "Bonjour. " + WORDS;
        assertThat(Anchors.follow(WORDS, corrected, spanOf(WORDS, "avant midi")).map(found -> found.of(corrected)))
                .contains("avant midi");
        assertThat(Anchors.follow(WORDS, "Tout autre chose.", spanOf(WORDS, "avant midi")))
                .isEmpty();
    }

    @Property(tries = 300)
    void neverLeavesTheNewWordsAndNeverShowsWhatIsHidden(
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(min = 4, max = 30) String words,
            @ForAll @IntRange(max = 29) int a,
            @ForAll @IntRange(max = 29) int b,
            @ForAll @IntRange(max = 29) int c,
            @ForAll @IntRange(max = 29) int d) {
        Span quoted = between(a, b, words.length());
        Span hidden = between(c, d, words.length());
        String redacted = words.substring(0, hidden.from()) + Redaction.BLOCK + words.substring(hidden.to());

        Optional<Span> followed = Anchors.follow(words, redacted, quoted);

        assertThat(followed).isPresent();
        assertThat(redacted).contains(followed.orElseThrow().of(redacted));
        if (quoted.from() >= hidden.to() || quoted.to() <= hidden.from()) {
            assertThat(followed.orElseThrow().of(redacted)).isEqualTo(quoted.of(words));
        }
    }

    private static Span between(int a, int b, int length) {
        int from = Math.min(a, b) % length;
        return new Span(from, from + 1 + Math.max(a, b) % (length - from));
    }

    private static Optional<String> follow(String quote) {
        return Anchors.follow(WORDS, HIDDEN, spanOf(WORDS, quote)).map(span -> span.of(HIDDEN));
    }

    private static Span spanOf(String text, String quote) {
        int from = text.indexOf(quote);
        return new Span(from, from + quote.length());
    }
}
