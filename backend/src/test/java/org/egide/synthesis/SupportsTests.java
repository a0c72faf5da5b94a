package org.egide.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.ledger.Event;
import org.egide.register.Erasure;
import org.egide.register.Receipt;
import org.egide.resemblance.Campaign;
import org.egide.resemblance.Campaigns;
import org.egide.resemblance.TestIndexing;
import org.egide.synthesis.Desk.Attaching;
import org.egide.synthesis.Outline.Part;
import org.egide.synthesis.Outline.Version;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A campaign is attached in one gesture: once as an argument, by all its texts as support, and nobody is forgotten. */
class SupportsTests extends SynthesisTest {

    private static final String PASSAGE = "la nappe d’eau de la plaine est déjà trop sollicitée en été";
    private static final String SHARED = "Je suis opposé à ce projet parce que " + PASSAGE
            + ", et que personne ne nous a dit combien d’emplois resteront dans dix ans.";
    private static final String ADDING = SHARED + " Ma fille est asthmatique et nous vivons à côté.";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Supports supports;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Campaigns campaigns;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Likenesses likenesses;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    @Test
    void allItsTextsAreSupportAndWhatAddsWordsStaysToBeRead() {
        List<Receipt> sent = published(SHARED, SHARED.toUpperCase(Locale.FRENCH), ADDING, "Bonjour à tous.", SHARED);
        Campaign campaign = confirm(sent.getFirst());
        Argument water = argument("La ressource en eau serait insuffisante.");

        Supported done = await(supports.attach(consultation.id(), 1, passage(water), CAMILLE));

        assertThat(done).isEqualTo(new Supported(campaign.id(), 4, 3, 1));
        assertThat(now(water).contributions()).isEqualTo(4);
        assertThat(excerpts(water))
                .extracting(Excerpt::quote)
                .containsExactlyInAnyOrder(PASSAGE, PASSAGE.toUpperCase(Locale.FRENCH), PASSAGE, PASSAGE);
        assertThat(await(supports.of(consultation.id(), water.id())))
                .extracting(Support::texts)
                .containsExactly(4L);
        assertThat(await(supports.toRead(consultation.id(), campaign.id(), 10)))
                .containsExactly(sent.get(2).number());
        assertThat(covered()).isEqualTo(new Covered(5, 3, 4, 0, 3));
        assertThat(await(ledger.history(consultation.id(), sent.get(1).id())))
                .extracting(Event::kind)
                .containsExactly("contribution.submitted", "argument.attached", "contribution.read");
    }

    @Test
    void doneTwiceItCountsOnceAndWhatCameMeanwhileIsTakenAlong() {
        List<Receipt> sent = published(SHARED, SHARED);
        confirm(sent.getFirst());
        Argument water = argument("L'eau.");
        attach(sent.getFirst(), PASSAGE, water);
        assertThat(await(supports.attach(consultation.id(), 1, passage(water), CAMILLE))
                        .attached())
                .as("one spoke for it already")
                .isEqualTo(1);
        published(SHARED);

        Supported again = await(supports.attach(consultation.id(), 1, passage(water), CAMILLE));

        assertThat(again.attached()).isEqualTo(1);
        assertThat(now(water).contributions()).isEqualTo(3);
        assertThat(covered()).isEqualTo(new Covered(3, 3, 3, 0, 3));
        assertThat(await(supports.of(consultation.id(), water.id())))
                .extracting(Support::texts)
                .containsExactly(3L);
    }

    @Test
    void onlyAConfirmedCampaignIsAttachedWhole() {
        List<Receipt> sent = published(SHARED, SHARED, "Bonjour.");
        Argument water = argument("L'eau.");
        assertThat(refusal(1, passage(water))).isEqualTo("campaign-not-confirmed");
        assertThat(refusal(3, new Attaching(water.number(), null, List.of(new Span(0, 7)), null)))
                .isEqualTo("unknown-campaign");
        Campaign campaign = confirm(sent.getFirst());
        assertThat(refusal(1, new Attaching(water.number(), null, List.of(), null)))
                .isEqualTo("excerpt-required");
        assertThat(refusal(1, new Attaching(water.number(), null, List.of(new Span(0, 9_999)), null)))
                .isEqualTo("excerpt-outside");
        assertThat(refusal(1, new Attaching(99, null, List.of(new Span(0, 7)), null)))
                .isEqualTo("unknown-argument");
        assertThat(refusal(1, new Attaching(water.number(), 7, List.of(new Span(0, 7)), null)))
                .isEqualTo("argument-changed");
        assertThat(refusal(1, new Attaching(water.number(), null, List.of(new Span(0, 7)), "other words")))
                .isEqualTo("words-changed");
        await(campaigns.rule(consultation.id(), campaign.id(), false, CAMILLE));
        assertThat(refusal(1, passage(water))).isEqualTo("unknown-campaign");
        assertThat(covered().attached()).isZero();
    }

    @Test
    void whatIsWithdrawnErasedOrSetAsideFollows() {
        List<Receipt> sent = published(SHARED, SHARED, SHARED, SHARED);
        confirm(sent.getFirst());
        Argument water = argument("L'eau.");
        contributions.withdraw(sent.get(1).code()).block();
        desk.setAside(consultation.id(), sent.get(2).number(), AsideReason.OFF_SUBJECT, null, CAMILLE)
                .block();
        await(supports.attach(consultation.id(), 1, passage(water), CAMILLE));
        assertThat(now(water).contributions()).isEqualTo(3);
        assertThat(covered()).isEqualTo(new Covered(3, 3, 3, 0, 3));

        contributions.erase(sent.get(3).code(), Erasure.EVERYTHING).block();

        assertThat(now(water).contributions()).isEqualTo(2);
        assertThat(excerpts(water)).filteredOn(one -> one.quote() == null).hasSize(1);
    }

    @Test
    void itGoesAlongWhenArgumentsAreSplitGroupedOrRetired() {
        List<Receipt> sent = published(SHARED, SHARED, SHARED);
        Campaign campaign = confirm(sent.getFirst());
        Argument water = argument("L'eau et les emplois.");
        await(supports.attach(consultation.id(), 1, passage(water), CAMILLE));

        List<Argument> parts = await(outline.split(
                consultation,
                water.number(),
                1,
                List.of(new Part("L'eau.", null, List.of()), new Part("Les emplois.", null, List.of())),
                CAMILLE));
        Argument whole = await(outline.group(
                consultation,
                parts.stream()
                        .map(one -> new Version(one.number(), one.version()))
                        .toList(),
                new ArgumentDraft("L'eau.", "water", ArgumentStance.AGAINST, null),
                CAMILLE));

        assertThat(await(supports.of(consultation.id(), whole.id())))
                .extracting(one -> one.campaign().id(), Support::texts)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(campaign.id(), 3L));
        await(outline.retire(consultation.id(), whole.number(), 1, "À revoir.", CAMILLE));
        assertThat(await(supports.of(consultation.id(), whole.id()))).isEmpty();
        await(outline.restore(consultation.id(), whole.number(), 1, SACHA));
        assertThat(await(supports.of(consultation.id(), whole.id())))
                .extracting(Support::texts)
                .containsExactly(3L);
    }

    @Test
    void aFamilyLargerThanOneTransactionIsAttachedWhole() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            many.add(i % 10 == 0 ? SHARED + " Signé : le voisin numéro " + i + " de la rue." : SHARED);
        }
        List<Receipt> sent = published(many.toArray(String[]::new));
        confirm(sent.get(1));
        Argument water = argument("L'eau.");

        Supported done = await(supports.attach(consultation.id(), 2, passage(water), CAMILLE));

        assertThat(done.attached()).isEqualTo(230);
        assertThat(done.read()).isEqualTo(207);
        assertThat(done.toRead()).isEqualTo(23);
        assertThat(now(water).contributions()).isEqualTo(230);
        assertThat(covered()).isEqualTo(new Covered(230, 207, 230, 0, 207));
    }

    @Test
    void similarContributionsSayWhyAndCanBeRefused() {
        List<Receipt> sent = published(
                "La nappe phréatique baisse et les puits sont à sec.",
                "Les puits sont à sec : la nappe phréatique est vide.",
                "Le vacarme des camions réveille tout le village.",
                SHARED,
                SHARED);
        Argument water = argument("L'eau.");
        attach(sent.get(1), "la nappe phréatique est vide", water);

        Alike alike = alike(sent.getFirst()).getFirst();
        assertThat(alike.contribution().number()).isEqualTo(sent.get(1).number());
        assertThat(alike.because()).contains("puits", "phréatique").doesNotContain("les", "et");
        assertThat(alike.arguments()).containsExactly(water.number());
        assertThat(alike(sent.get(3)))
                .as("a campaign is shown as that")
                .extracting(one -> one.contribution().number())
                .doesNotContain(sent.get(4).number());

        likenesses.refuse(consultation.id(), open(sent.getFirst()), 2).block();
        likenesses.refuse(consultation.id(), open(sent.getFirst()), 2).block();
        assertThat(alike(sent.getFirst()))
                .extracting(one -> one.contribution().number())
                .doesNotContain(2L);
        contributions.erase(sent.getFirst().code(), Erasure.EVERYTHING).block();
        assertThat(alike(sent.get(1)))
                .extracting(one -> one.contribution().number())
                .doesNotContain(1L);
    }

    private List<Alike> alike(Receipt receipt) {
        return await(likenesses.of(consultation.id(), open(receipt)));
    }

    private OnDesk open(Receipt receipt) {
        return await(desk.open(consultation.id(), receipt.number(), CAMILLE));
    }

    private String refusal(long number, Attaching attaching) {
        return codeOf(supports.attach(consultation.id(), number, attaching, CAMILLE));
    }

    private static Attaching passage(Argument argument) {
        int from = SHARED.indexOf(PASSAGE);
        return new Attaching(argument.number(), null, List.of(new Span(from, from + PASSAGE.length())), null);
    }

    private List<Receipt> published(String... bodies) {
        List<Receipt> receipts = Arrays.stream(bodies).map(this::submit).toList();
        TestIndexing.look(
                context, consultation.id(), receipts.stream().map(Receipt::id).toList());
        return receipts;
    }

    private Campaign confirm(Receipt receipt) {
        UUID id = await(supports.campaign(consultation.id(), receipt.id())).id();
        return await(campaigns.rule(consultation.id(), id, true, CAMILLE));
    }
}
