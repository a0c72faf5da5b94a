package org.egide.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.egide.moderation.Redaction;
import org.egide.register.Erasure;
import org.egide.register.Receipt;
import org.egide.synthesis.Desk.Attaching;
import org.junit.jupiter.api.Test;

/** Quotes follow what the public may read, and never tell more. */
class ExcerptsTests extends SynthesisTest {

    private static final String WORDS = "La nappe baisse. Appelez-moi au 06 11 22 33 44. Il faut de l'eau de pluie.";

    @Test
    void anExcerptLeadsToItsContributionAndTheContributionToItsArguments() {
        Receipt receipt = submit(WORDS);
        Argument water = argument("La ressource en eau est insuffisante.");

        attach(receipt, "La nappe baisse.", water);

        Excerpt excerpt = excerpts(water).getFirst();
        assertThat(excerpt.quote()).isEqualTo("La nappe baisse.");
        assertThat(excerpt.item()).isEqualTo(receipt.id());
        assertThat(excerpt.label()).isEqualTo(String.valueOf(receipt.number()));
        assertThat(of(receipt)).containsExactly(water.number());
        assertThat(now(water).contributions()).isEqualTo(1);
    }

    @Test
    void twoExcerptsOfOneContributionCountOnce() {
        Receipt receipt = submit(WORDS);
        Argument water = argument("La ressource en eau est insuffisante.");
        attach(receipt, "La nappe baisse.", water);
        attach(receipt, "Il faut de l'eau de pluie.", water);
        attach(receipt, "Il faut de l'eau de pluie.", water);

        assertThat(excerpts(water)).hasSize(2);
        assertThat(now(water).contributions()).isEqualTo(1);

        desk.detach(
                        consultation.id(),
                        water.number(),
                        excerpts(water).getFirst().id(),
                        CAMILLE)
                .block();
        assertThat(now(water).contributions()).isEqualTo(1);
        desk.detach(
                        consultation.id(),
                        water.number(),
                        excerpts(water).getFirst().id(),
                        CAMILLE)
                .block();
        assertThat(now(water).contributions()).isZero();
        assertThat(of(receipt)).isEmpty();
    }

    @Test
    void aPassageBlackedOutLaterIsBlackInTheQuote() {
        Receipt receipt = submit(WORDS);
        Argument water = argument("La ressource en eau est insuffisante.");
        attach(receipt, WORDS, water);
        attach(receipt, "Il faut de l'eau de pluie.", water);

        redact(receipt, "06 11 22 33 44");

        assertThat(excerpts(water))
                .extracting(Excerpt::quote)
                .containsExactly(WORDS.replace("06 11 22 33 44", Redaction.BLOCK), "Il faut de l'eau de pluie.");
        assertThat(everythingKept()).noneMatch(kept -> kept.contains("06 11"));

        undo(receipt);
        assertThat(excerpts(water)).extracting(Excerpt::quote).containsExactly(WORDS, "Il faut de l'eau de pluie.");
    }

    @Test
    void aQuoteGoesWithARefusalAndComesBackWithIt() {
        Receipt receipt = submit(WORDS);
        Argument water = argument("La ressource en eau est insuffisante.");
        attach(receipt, "La nappe baisse.", water);

        refuse(receipt);

        assertThat(excerpts(water).getFirst().quote()).isNull();
        assertThat(excerpts(water).getFirst().label()).isEqualTo(String.valueOf(receipt.number()));
        assertThat(now(water).contributions()).isZero();
        assertThat(codeOf(desk.attach(
                        consultation.id(),
                        receipt.number(),
                        new Attaching(water.number(), null, List.of(new Span(0, 5)), null),
                        CAMILLE)))
                .isEqualTo("not-published");

        undo(receipt);
        assertThat(excerpts(water).getFirst().quote()).isEqualTo("La nappe baisse.");
        assertThat(now(water).contributions()).isEqualTo(1);
    }

    @Test
    void anErasureDestroysTheQuoteAndLeavesTheLink() {
        Receipt receipt = submit(WORDS);
        Argument water = argument("La ressource en eau est insuffisante.");
        attach(receipt, "La nappe baisse.", water);

        contributions.erase(receipt.code(), Erasure.EVERYTHING).block();

        assertThat(excerpts(water).getFirst().quote()).isNull();
        assertThat(excerpts(water).getFirst().item()).isEqualTo(receipt.id());
        assertThat(everythingKept()).noneMatch(kept -> kept.contains("nappe") || kept.contains("baiss"));
    }

    @Test
    void wordsThatTheirAuthorCorrectsAreReadAgain() {
        Receipt receipt = submit(WORDS);
        Argument water = argument("La ressource en eau est insuffisante.");
        attach(receipt, "La nappe baisse.", water);
        attach(receipt, "Il faut de l'eau de pluie.", water);
        desk.read(consultation.id(), receipt.number(), CAMILLE).block();
        assertThat(covered().isWhole()).isTrue();

        contributions
                .correct(receipt.code(), null, "La nappe baisse. Rien d'autre.")
                .block();
        assertThat(covered().admissible()).isZero();
        await(moderation.decide(consultation.id(), receipt.id(), org.egide.moderation.Verdict.publish(null), CAMILLE));

        assertThat(excerpts(water)).extracting(Excerpt::quote).containsExactly("La nappe baisse.", null);
        assertThat(covered().read()).isZero();
        assertThat(covered().admissible()).isEqualTo(1);
    }

    @Test
    void refusesPassagesThatAreNone() {
        Receipt receipt = submit("Un \uD83D\uDC4D pour l'eau.");
        Argument water = argument("La ressource en eau est insuffisante.");
        assertThat(attaching(receipt, water, new Span(0, 4))).isEqualTo("excerpt-splits-character");
        assertThat(attaching(receipt, water, new Span(0, 400))).isEqualTo("excerpt-outside");
        assertThat(attaching(receipt, water, new Span(-1, 4))).isEqualTo("excerpt-outside");
        assertThat(attaching(receipt, water, new Span(5, 5))).isEqualTo("excerpt-outside");
        assertThat(attaching(receipt, water, new Span(2, 3))).isEqualTo("excerpt-empty");
        assertThat(attaching(receipt, water)).isEqualTo("excerpt-required");
        assertThat(attaching(receipt, water, new Span(0, 5))).isEqualTo("accepted");
    }

    @Test
    void refusesAPassageOfWordsThatChangedMeanwhile() {
        Receipt receipt = submit(WORDS);
        Argument water = argument("La ressource en eau est insuffisante.");
        OnDesk read = await(desk.open(consultation.id(), receipt.number(), CAMILLE));
        redact(receipt, "06 11 22 33 44");
        Attaching attaching =
                new Attaching(water.number(), null, List.of(read.sentences().getLast()), read.print());
        assertThat(codeOf(desk.attach(consultation.id(), receipt.number(), attaching, CAMILLE)))
                .isEqualTo("words-changed");
    }

    private String attaching(Receipt receipt, Argument argument, Span... spans) {
        Attaching attaching = new Attaching(argument.number(), null, List.of(spans), null);
        return codeOf(desk.attach(consultation.id(), receipt.number(), attaching, CAMILLE));
    }

    /** Every text that the synthesis keeps of this consultation. */
    private List<String> everythingKept() {
        return Objects.requireNonNull(db.sql("""
                        SELECT coalesce(quote, '') || words::text AS kept FROM synthesis.excerpt WHERE space_id = :space
                        UNION ALL
                        SELECT t.term FROM synthesis.term t WHERE t.space_id = :space AND t.count > 0
                        """)
                .bind("space", consultation.id().value())
                .map(row -> String.valueOf(row.get("kept", String.class)))
                .all()
                .collectList()
                .block());
    }
}
