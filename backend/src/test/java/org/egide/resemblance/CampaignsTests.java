package org.egide.resemblance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.ledger.Event;
import org.egide.register.Erasure;
import org.egide.register.Receipt;
import org.egide.similarity.WordDifferences.Piece;
import org.egide.similarity.WordDifferences.What;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.Test;

/** Families of near-identical texts, and what a guarantor makes of them. */
class CampaignsTests extends ResemblanceTest {

    private static final String OTHER = "La piste cyclable devrait passer par le canal et non par la route, car le "
            + "pont est trop étroit pour deux vélos et un autocar.";

    @Test
    void gathersNearIdenticalTextsAndReadsWhatTheyAdd() {
        List<Receipt> sent = published(
                SHARED, OTHER, SHARED.toUpperCase(Locale.FRENCH), SHARED + " Ma fille est asthmatique.", SHARED);
        Campaign family = families().getFirst();

        assertThat(families()).hasSize(1);
        assertThat(family.texts()).isEqualTo(4);
        assertThat(family.additions()).isEqualTo(1);
        assertThat(family.state()).isEqualTo(Campaign.State.FOUND);
        CampaignText adding = await(campaigns.texts(consultation.id(), family, true, null, 10))
                .items()
                .getFirst();
        assertThat(adding.contribution().number()).isEqualTo(sent.get(3).number());
        assertThat(adding.pieces())
                .filteredOn(piece -> piece.what() == What.ADDED)
                .extracting(Piece::text)
                .containsExactly("Ma fille est asthmatique.");
        assertThat(await(campaigns.texts(consultation.id(), family, false, null, 10))
                        .items())
                .hasSize(4);
        assertThat(await(campaigns.arrivals(consultation.id(), family.id())))
                .extracting(Arrival::texts)
                .containsExactly(4L);
    }

    @Test
    void growsOneByOneAndJoinsWhatALaterTextLinks() {
        published(SHARED + " Et d’abord la santé de tous les enfants de la vallée avant toute autre chose ici.");
        published("Mesdames et messieurs de la commission, voici ce que nous pensons tous dans ce quartier. " + SHARED);
        published(SHARED);
        published(SHARED);

        assertThat(families()).extracting(Campaign::texts).containsExactly(4L);
        assertThat(families()).extracting(Campaign::additions).containsExactly(2L);
    }

    @Test
    void losesWhatIsWithdrawnErasedOrReworded() {
        List<Receipt> sent = published(SHARED, SHARED, SHARED, SHARED, SHARED);
        contributions.withdraw(sent.getFirst().code()).block();
        contributions.erase(sent.get(1).code(), Erasure.EVERYTHING).block();
        contributions.correct(sent.get(2).code(), null, OTHER).block();
        look(sent.stream().map(Receipt::id).toArray(UUID[]::new));

        assertThat(families()).extracting(Campaign::texts).containsExactly(2L);
        contributions.withdraw(sent.get(3).code()).block();
        look(sent.get(3).id());
        assertThat(families()).isEmpty();
    }

    /** What the log has not yet told is not shown either: the words are those that the public reads. */
    @Test
    void showsNothingOfWhatWasWithdrawnAMomentAgo() {
        List<Receipt> sent = published(SHARED, SHARED + " Mon nom est Zéphyrine Inventée.");
        Campaign family = families().getFirst();
        contributions.erase(sent.get(1).code(), Erasure.EVERYTHING).block();

        assertThat(await(campaigns.texts(consultation.id(), family, true, null, 10))
                        .items())
                .allSatisfy(text -> assertThat(text.pieces()).isEmpty());
    }

    @Test
    void neverGathersShortTexts() {
        published("DEFAVORABLE", "DEFAVORABLE", "Je suis contre.", "Je suis contre.", "🐺🐺🐺", "🐺🐺🐺");

        assertThat(families()).isEmpty();
    }

    @Test
    void aGuarantorConfirmsUndoesAndTheLogSaysSo() {
        published(SHARED, SHARED);
        Campaign family = families().getFirst();
        rule(family, true);
        rule(family, true);
        Campaign undone = rule(family, false);

        assertThat(undone.state()).isEqualTo(Campaign.State.UNDONE);
        assertThat(undone.byName()).isEqualTo(TestConsultations.GUARANTOR.name());
        assertThat(await(ledger.history(consultation.id(), family.id())))
                .extracting(Event::kind)
                .containsExactly("campaign.confirmed", "campaign.undone");
        published(SHARED);
        assertThat(families()).extracting(Campaign::state).containsExactly(Campaign.State.UNDONE);
    }

    private Campaign rule(Campaign family, boolean confirmed) {
        return await(campaigns.rule(consultation.id(), family.id(), confirmed, TestConsultations.GUARANTOR));
    }

    @Test
    void whatAGuarantorTakesOutOrPutsInStaysSo() {
        List<Receipt> sent = published(SHARED, SHARED, SHARED, OTHER);
        UUID family = families().getFirst().id();
        campaigns
                .takeOut(consultation.id(), family, sent.getFirst().number(), TestConsultations.GUARANTOR)
                .block();
        campaigns
                .putIn(consultation.id(), family, sent.getLast().number(), TestConsultations.GUARANTOR)
                .block();
        look(sent.stream().map(Receipt::id).toArray(UUID[]::new));

        assertThat(await(campaigns.of(
                                consultation.id(),
                                sent.stream().map(Receipt::id).toList()))
                        .keySet())
                .containsExactlyInAnyOrder(
                        sent.get(1).id(), sent.get(2).id(), sent.get(3).id());
        assertThat(families()).extracting(Campaign::texts).containsExactly(3L);
        published(OTHER);
        assertThat(families()).extracting(Campaign::texts).containsExactly(3L);
        assertThat(await(ledger.history(consultation.id(), family)))
                .extracting(Event::kind)
                .containsExactly("campaign.text-taken-out", "campaign.text-put-in");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        List<Receipt> sent = published(SHARED, SHARED, OTHER);
        UUID family = families().getFirst().id();
        long other = sent.getLast().number();
        UUID unknown = UUID.randomUUID();

        assertThat(codeOf(campaigns.get(consultation.id(), unknown))).isEqualTo("unknown-campaign");
        assertThat(codeOf(campaigns.rule(consultation.id(), unknown, true, TestConsultations.GUARANTOR)))
                .isEqualTo("unknown-campaign");
        assertThat(codeOf(campaigns.takeOut(consultation.id(), family, other, TestConsultations.GUARANTOR)))
                .isEqualTo("unknown-contribution");
        assertThat(codeOf(campaigns.putIn(consultation.id(), family, 99, TestConsultations.GUARANTOR)))
                .isEqualTo("unknown-contribution");
        contributions.withdraw(sent.getLast().code()).block();
        assertThat(codeOf(campaigns.putIn(consultation.id(), family, other, TestConsultations.GUARANTOR)))
                .isEqualTo("not-published");
        assertThat(codeOf(campaigns.list(consultation.id(), "x", 10))).isEqualTo("invalid-cursor");
    }

    @Test
    void pagesThroughFamiliesTheLargestFirst() {
        published(SHARED, SHARED, SHARED, OTHER, OTHER);
        var first = await(campaigns.list(consultation.id(), null, 1));
        var second = await(campaigns.list(consultation.id(), first.next(), 1));

        assertThat(first.items()).extracting(Campaign::texts).containsExactly(3L);
        assertThat(second.items()).extracting(Campaign::texts).containsExactly(2L);
        assertThat(second.next()).isNull();
    }
}
