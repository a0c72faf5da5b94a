package org.egide.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.egide.similarity.WordDifferences.Piece;
import org.egide.similarity.WordDifferences.What;
import org.junit.jupiter.api.Test;

/** What a text adds to another. */
class WordDifferencesTests {

    @Test
    void showsWhatIsAddedAndLeftOut() {
        List<Piece> pieces = WordDifferences.between(
                "Je suis contre ce projet de loi.", "Éleveur à Die, je suis CONTRE ce projet, et ma fille aussi.");

        assertThat(pieces)
                .containsExactly(
                        new Piece(What.ADDED, "Éleveur à Die, "),
                        new Piece(What.SAME, "je suis CONTRE ce projet, "),
                        new Piece(What.ADDED, "et ma fille aussi."),
                        new Piece(What.REMOVED, "de loi."));
    }

    @Test
    void countsAddedWords() {
        assertThat(WordDifferences.added("un deux trois", "UN, deux… trois !")).isZero();
        assertThat(WordDifferences.added("un deux trois", "un deux quatre trois cinq"))
                .isEqualTo(2);
        assertThat(WordDifferences.added("", "🐺")).isZero();
    }

    /** Nothing is lost: the pieces of the text make the text, whatever it is. */
    @Property(tries = 500)
    void thePiecesMakeTheText(
            @ForAll @StringLength(max = 60) String model, @ForAll @StringLength(max = 60) String text) {
        String whole = WordDifferences.between(model, text).stream()
                .filter(piece -> piece.what() != What.REMOVED)
                .map(Piece::text)
                .collect(Collectors.joining());

        assertThat(whole).isEqualTo(PlainWords.unescaped(text));
        assertThat(WordDifferences.between(text, text))
                .allSatisfy(piece -> assertThat(piece.what()).isEqualTo(What.SAME));
    }
}
