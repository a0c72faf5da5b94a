package org.egide.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.egide.register.Erasure;
import org.egide.register.Receipt;
import org.egide.shared.SpaceId;
import org.egide.synthesis.Suggester.Suggested;
import org.egide.synthesis.Suggestion.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** What is proposed says why, can be refused, and is compared with what the guarantors decide. */
class SuggestionsTests extends SynthesisTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Suggestions suggestions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private LexicalSuggester lexical;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private SuggestionStore store;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ArgumentStore argumentStore;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ContributionSource source;

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
        OnDesk one = open(submit("Du bruit."));
        OnDesk other = open(submit("Encore du bruit."));
        suggestions
                .measure(consultation.id(), one, noise.number(), List.of("lexical:" + noise.number()))
                .block();
        suggestions
                .measure(consultation.id(), other, noise.number(), List.of("lexical:999", "autre:" + noise.number()))
                .block();
        assertThat(await(suggestions.agreement(consultation.id())))
                .containsExactly(new SuggesterAgreement("lexical", 2, 1, 1, 1, 0, 0));
    }

    @Test
    void whatIsProposedIsTakenRefusedOrLeftAndCountsOnce() {
        Argument noise = argument("Les camions feraient du bruit.");
        Argument water = argument("La nappe baisserait.");
        Argument dust = argument("La poussière serait mauvaise.");
        OnDesk one = open(submit("Du bruit, la nappe, de la poussière."));
        List<String> shown = Stream.of(noise, water, dust)
                .map(argument -> "lexical:" + argument.number())
                .toList();
        suggestions.dismiss(consultation.id(), one, water.number()).block();
        suggestions.measure(consultation.id(), one, noise.number(), shown).block();
        suggestions.pass(consultation.id(), one, shown).block();
        suggestions.pass(consultation.id(), one, shown).block();
        assertThat(await(suggestions.agreement(consultation.id())))
                .containsExactly(new SuggesterAgreement("lexical", 1, 1, 3, 1, 1, 1));
    }

    @Test
    void aSuggesterThatAsksElsewhereNeverHoldsTheDeskUpAndItsReasonStandsBesideTheOther() {
        Argument noise = argument("Les camions feraient du bruit.");
        OnDesk one = open(submit("Du bruit."));
        Receipt next = submit("Un autre bruit.");
        List<String> told = new ArrayList<>();
        Suggester known = new Elsewhere(Mono.just(List.of(new Suggested(noise.number(), List.of("Du bruit")))), told);
        Suggester slow = new Elsewhere(Mono.never(), told);
        Suggester broken = new Elsewhere(Mono.error(new IllegalStateException("down")), told);
        List<Suggestion> all = await(with(List.of(lexical, slow, broken, known)).of(consultation.id(), one));
        assertThat(all)
                .singleElement()
                .satisfies(only -> assertThat(only.reasons())
                        .containsExactly(
                                new Reason("lexical", List.of("bruit")), new Reason("elsewhere", List.of("Du bruit"))));
        assertThat(told).contains("\n" + get(next.number()).body());
    }

    @Test
    void anArgumentThatLivesNoMoreIsNotProposed() {
        Argument noise = argument("Les camions feraient du bruit.");
        OnDesk one = open(submit("Rien à voir."));
        await(outline.retire(consultation.id(), noise.number(), 1, "Doublon.", CAMILLE));
        Suggester late = new Elsewhere(Mono.just(List.of(new Suggested(noise.number(), List.of("Rien")))), List.of());
        assertThat(await(with(List.of(late)).of(consultation.id(), one))).isEmpty();
    }

    private Suggestions with(List<Suggester> suggesters) {
        return new Suggestions(suggesters, store, argumentStore, source, clock);
    }

    private record Elsewhere(Mono<List<Suggested>> said, List<String> told) implements Suggester {

        @Override
        public String name() {
            return "elsewhere";
        }

        @Override
        public boolean isElsewhere() {
            return true;
        }

        @Override
        public Mono<List<Suggested>> suggest(SpaceId space, String text) {
            return said;
        }

        @Override
        public Mono<Void> prepare(SpaceId space, String text) {
            return Mono.fromRunnable(() -> told.add(text));
        }
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
