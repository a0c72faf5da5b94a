package org.egide.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.signed;

import java.util.Map;
import java.util.UUID;
import org.egide.register.Receipt;
import org.egide.register.State;
import org.junit.jupiter.api.Test;

/** Nobody is judge in their own cause. */
class OwnWordsTests extends ModerationTest {

    @Test
    void nobodyDecidesOfTheirOwnWords() {
        Receipt receipt = submit(signed("Je suis garant.", "Camille Exemple", true, "Garant1@example.org"));
        assertThat(codeOf(moderation.decide(consultation.id(), receipt.id(), Verdict.publish(null), GUARANTOR)))
                .isEqualTo("own-contribution");
        assertThat(codeOf(moderation.decide(consultation.id(), receipt.id(), Verdict.publish(null), SECOND)))
                .isEqualTo("accepted");
    }

    @Test
    void nobodyTakesBackNorFilesElsewhereTheirOwnWords() {
        Receipt receipt = submit(signed("Je suis garant.", "Camille Exemple", true, "Garant1@example.org"));
        await(moderation.decide(
                consultation.id(), receipt.id(), Verdict.refuse(Ground.INSULT, SENTENCE, null), SECOND));
        assertThat(codeOf(moderation.undo(consultation.id(), receipt.id(), GUARANTOR)))
                .isEqualTo("own-contribution");
        UUID filed = get(receipt).theme();
        Map<String, String> elsewhere = Map.of("theme", "why", "kind", "QUESTION");
        assertThat(codeOf(moderation.reclassify(consultation.id(), receipt.id(), elsewhere, GUARANTOR)))
                .isEqualTo("own-contribution");
        assertThat(get(receipt).state()).isEqualTo(State.REFUSED);
        assertThat(get(receipt).theme()).isEqualTo(filed);
        assertThat(codeOf(moderation.undo(consultation.id(), receipt.id(), SECOND)))
                .isEqualTo("accepted");
    }
}
