package org.egide.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.egide.register.Erasure;
import org.egide.register.Receipt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is proposed says why, can be refused, and is compared with what the guarantors decide. */
class SuggestionsTests extends SynthesisTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Suggestions suggestions;

    @Test
    void anArgumentIsProposedByTheRareWordsInCommon() {
        Argument noise = argument("Les camions feraient du bruit la nuit.");
        Argument water = argument("La nappe phréatique baisserait.");
        Receipt known = submit("Le vacarme des poids lourds nous réveille.");
        attach(known, "Le vacarme des poids lourds", noise);

        OnDesk desk = open(submit("Ce vacarme, les nappes, l'école."));

        List<Suggestion> offered = await(suggestions.of(consultation.id(), desk));
        assertThat(offered)
                .extracting(one -> one.argument().number())
                .containsExactlyInAnyOrder(noise.number(), water.number());
        assertThat(offered.getFirst().suggester()).isEqualTo("lexical");
        assertThat(offered).anySatisfy(one -> assertThat(one.because()).containsExactly("vacarme"));
        assertThat(offered).anySatisfy(one -> assertThat(one.because()).containsExactly("nappes"));
    }

    @Test
    void whatIsRefusedOrAttachedIsNotProposedAgain() {
        Argument noise = argument("Les camions feraient du bruit la nuit.");
        Argument water = argument("La nappe phréatique baisserait.");
        Receipt receipt = submit("Du bruit, et la nappe.");
        suggestions.dismiss(consultation.id(), open(receipt), noise.number()).block();
        assertThat(await(suggestions.of(consultation.id(), open(receipt))))
                .extracting(one -> one.argument().number())
                .containsExactly(water.number());
        attach(receipt, "la nappe", water);
        assertThat(await(suggestions.of(consultation.id(), open(receipt)))).isEmpty();
    }

    @Test
    void wordsThatAreErasedProposeNothing() {
        Argument noise = argument("Les nuisances.");
        Receipt known = submit("Le vacarme des poids lourds.");
        attach(known, "Le vacarme des poids lourds.", noise);
        contributions.erase(known.code(), Erasure.EVERYTHING).block();
        assertThat(await(suggestions.of(consultation.id(), open(submit("Quel vacarme.")))))
                .isEmpty();
    }

    @Test
    void agreementIsTheShareOfDecisionsThatWereProposed() {
        Argument noise = argument("Le bruit.");
        suggestions
                .measure(consultation.id(), noise.number(), List.of("lexical:" + noise.number()))
                .block();
        suggestions
                .measure(consultation.id(), noise.number(), List.of("lexical:999", "autre:" + noise.number()))
                .block();
        assertThat(await(suggestions.agreement(consultation.id())))
                .containsExactly(new SuggesterAgreement("lexical", 2, 1));
    }

    @Test
    void aSentenceThatClaimsIsKnownByItsWords() {
        assertThat(sign("Il faut une digue.")).isEqualTo("il faut");
        assertThat(sign("Je suis totalement contre.")).startsWith("je suis totalement contre");
        assertThat(sign("Et la nuit ?")).isEqualTo("?");
        assertThat(sign("Bonjour.")).isEmpty();
        assertThat(sign("Une carte.")).isEmpty();
    }

    private static String sign(String sentence) {
        return LikelyClaims.sign(new Span(0, sentence.length()), sentence).orElse("");
    }

    private OnDesk open(Receipt receipt) {
        return await(desk.open(consultation.id(), receipt.number(), CAMILLE));
    }
}
