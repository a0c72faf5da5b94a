package org.egide.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.egide.moderation.Signal.Kind;
import org.egide.moderation.Words.Field;
import org.egide.similarity.Shingles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What words give away, and what they do not. */
class SignalsInWordsTests {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Voyez https://exemple.test/page?x=1       | LINK
            Voyez www.exemple.test                    | LINK
            Écrivez-moi : jo.demo+x@mail.exemple.fr   | EMAIL_ADDRESS
            Appelez le 06 12 34 56 78.                | TELEPHONE
            Appelez le 06.12.34.56.78                 | TELEPHONE
            Appelez le 0612345678                     | TELEPHONE
            Appelez le +33 6 12 34 56 78              | TELEPHONE
            Appelez le 0033 (0)6 12 34 56 78          | TELEPHONE
            Appelez le +32 470 12 34 56               | TELEPHONE
            J’habite au 12 bis, rue de la Gare        | POSTAL_ADDRESS
            J’habite 4 Allée des Tilleuls             | POSTAL_ADDRESS
            Ce maire est un CONNARD                   | INSULT
            Tous des enculés !                        | INSULT
            """)
    void noticesThem(String text, Kind kind) {
        assertThat(SignalsInWords.of(new Words(null, text, null)))
                .extracting(Signal::kind)
                .contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "532 000 boîtes aux lettres, 900 millions d’euros, 2 000 emplois en 2030.",
                "La délibération 2021/45 du 12/03/2021, n° 0123456789012345.",
                "Le code 62138, la route départementale 947 et la rue de la Gare.",
                "Cette décision est nulle, le projet est une merde, les porcs et les chiens aussi.",
                "De 8 h à 20 h, 3 chemins possibles : la place manque.",
                "Condamner, concevoir, conclure : un concert de contestations.",
                "Le prix passe de 06,12 à 34,56 €/MWh."
            })
    void leavesOtherWordsAlone(String text) {
        assertThat(SignalsInWords.of(new Words(null, text, null))).isEmpty();
    }

    @Test
    void saysWhereAndInWhichField() {
        Signal signal = SignalsInWords.of(new Words("Au 06 12 34 56 78", "Rien ici.", "Marc Démo"))
                .getFirst();
        assertThat(signal).isEqualTo(new Signal(Kind.TELEPHONE, Field.TITLE, 3, 17, null));
        assertThat(SignalsInWords.of(new Words(null, "Rien.", "Gros connard")))
                .extracting(Signal::field)
                .containsExactly(Field.AUTHOR);
    }

    /** Sixteen times the text costs some sixteen times as much, not 256: the best of some rounds of each, by turns. */
    @ParameterizedTest
    @ValueSource(strings = {"a.", "0", "06 ", "+1 ", "1 rue d", "x@a.", "http://", "\uD83D\uDE00", "ééééééééé"})
    void costGrowsNoFasterThanAHostileText(String part) {
        long shortest = Long.MAX_VALUE;
        long longest = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            shortest = Math.min(shortest, cost(part, 12_500));
            longest = Math.min(longest, cost(part, 200_000));
        }
        assertThat((double) longest / shortest).isLessThan(64);
    }

    /** What this thread computed: the time that it stood in line for a processor is not the text's. */
    private static long cost(String part, int length) {
        String text = part.repeat(length / part.length());
        long begun = THREADS.getCurrentThreadCpuTime();
        SignalsInWords.of(new Words(null, text, null));
        Shingles.of(text);
        return THREADS.getCurrentThreadCpuTime() - begun;
    }
}
