package org.egide.resemblance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.egide.register.Erasure;
import org.egide.register.Kind;
import org.egide.register.Receipt;
import org.egide.similarity.Bm25.SharedWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contributions that resemble a text, and why. */
class ResemblancesTests extends ResemblanceTest {

    private static final String[] OPINIONS = {
        "Le bruit des camions dans le village sera insupportable la nuit.",
        "La nappe d’eau de la plaine est déjà trop sollicitée en été.",
        "Les camions passeront-ils devant l’école du village ?",
        "Je suis pour : il faut des emplois."
    };

    @Test
    void findsWhatResemblesWithTheWordsInCommon() {
        List<Receipt> sent = published(OPINIONS);
        List<Similar> found = await(
                resemblances.toText(consultation.id(), "Des camions devant les écoles du village, jamais !", null, 5));

        assertThat(found)
                .extracting(similar -> similar.contribution().id())
                .containsExactly(sent.get(2).id(), sent.get(0).id());
        assertThat(found.getFirst().likeness().words())
                .extracting(SharedWord::shown)
                .contains("camions", "écoles", "village");
        assertThat(await(resemblances.to(consultation.id(), sent.get(2).id(), 5)))
                .extracting(similar -> similar.contribution().id())
                .containsExactly(sent.get(0).id());
        assertThat(await(resemblances.toText(consultation.id(), OPINIONS[0], Kind.QUESTION, 5)))
                .isEmpty();
    }

    @Test
    void forgetsWhatThePublicReadsNoMore() {
        List<Receipt> sent = published(OPINIONS);
        contributions.erase(sent.get(2).code(), Erasure.EVERYTHING).block();

        assertThat(await(resemblances.toText(consultation.id(), OPINIONS[2], null, 5)))
                .extracting(similar -> similar.contribution().id())
                .containsExactly(sent.get(0).id());
        look(sent.get(2).id());
        assertThat(await(resemblances.to(consultation.id(), sent.get(2).id(), 5)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de la les", "🐺", "12", "CAMIONS", "\u202eسيل\u0301", "zzz yyy"})
    void answersAnything(String text) {
        published(OPINIONS[0]);

        assertThat(await(resemblances.toText(consultation.id(), text, null, 5)).size())
                .isLessThanOrEqualTo(1);
        assertThat(await(resemblances.to(consultation.id(), UUID.randomUUID(), 5)))
                .isEmpty();
    }
}
