package org.egide.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.register.Milestone.Stage;
import org.egide.testing.Deposits;
import org.egide.testing.MadeUpSequel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How far a contribution has come: each stage dated, those to come named. */
class RoadTests extends RegisterTest {

    private static final List<Stage> SEQUELS =
            List.of(Stage.READ, Stage.ATTACHED, Stage.CITED, Stage.ANSWERED, Stage.COMMITTED);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private MadeUpSequel sequel;

    @Test
    void waitsForAGuarantorThenIsPublished() {
        Receipt receipt = submit("De l'eau.");
        assertThat(reached(receipt)).containsExactly(Stage.RECEIVED, Stage.QUEUED);
        assertThat(toCome(receipt)).startsWith(Stage.PUBLISHED).endsWith(Stage.COMMITTED);

        clock.advance(Duration.ofHours(1));
        decide(receipt, Outcome.PUBLISH, null, null);

        assertThat(reached(receipt)).containsExactly(Stage.RECEIVED, Stage.QUEUED, Stage.PUBLISHED);
        Milestone published = road(receipt).get(2);
        assertThat(published.at()).isEqualTo(clock.instant());
        assertThat(published.path()).isEqualTo("/consultations/" + consultation.slug() + "/contributions/1");
        assertThat(toCome(receipt)).isEqualTo(SEQUELS);
    }

    @Test
    void whatIsPublishedAtOnceNeverWaited() {
        consultation = made.openWithModerationAfterwards();
        Receipt receipt = submit("De l'eau.");

        assertThat(reached(receipt)).containsExactly(Stage.RECEIVED, Stage.PUBLISHED);
        assertThat(road(receipt).get(1).at()).isEqualTo(receipt.receivedAt());
    }

    @Test
    void aCorrectedOneWaitsAgain() {
        Receipt receipt = submit("De l'eau.");
        decide(receipt, Outcome.PUBLISH, null, null);
        clock.advance(Duration.ofHours(1));
        await(contributions.correct(receipt.code(), null, "De l'eau, et quand ?"));

        assertThat(reached(receipt)).containsExactly(Stage.RECEIVED, Stage.QUEUED);
        assertThat(road(receipt).get(1).at()).isEqualTo(clock.instant());
    }

    @Test
    void aRefusedOrWithdrawnOneHasNothingToCome() {
        Receipt refused = submit("Hors sujet.");
        decide(refused, Outcome.REFUSE, Ground.OFF_TOPIC, "Ce texte parle d'autre chose.");
        Receipt withdrawn = submit("Je m'en vais.");
        await(contributions.withdraw(withdrawn.code()));

        assertThat(reached(refused)).containsExactly(Stage.RECEIVED, Stage.QUEUED, Stage.REFUSED);
        assertThat(reached(withdrawn)).containsExactly(Stage.RECEIVED, Stage.QUEUED, Stage.WITHDRAWN);
        assertThat(toCome(refused)).isEmpty();
        assertThat(toCome(withdrawn)).isEmpty();
    }

    @Test
    void laterPartsOfThePlatformFillTheRestByOneContract() {
        Receipt receipt = await(contributions.submit(
                made.openWithModerationAfterwards(), Deposits.anOpinion("Le canal est déjà bas l'été.")));
        sequel.happens(receipt.id(), done(Stage.CITED, "Chapitre 3", "/reports/3#p12"));
        sequel.happens(receipt.id(), done(Stage.ATTACHED, "L'eau manque en été", "/arguments/4"));
        sequel.happens(receipt.id(), done(Stage.ATTACHED, "Le canal", "/arguments/7"));

        assertThat(reached(receipt))
                .containsExactly(Stage.RECEIVED, Stage.PUBLISHED, Stage.ATTACHED, Stage.ATTACHED, Stage.CITED);
        assertThat(toCome(receipt)).containsExactly(Stage.READ, Stage.ANSWERED, Stage.COMMITTED);
        assertThat(road(receipt)).extracting(Milestone::label).contains("L'eau manque en été", "Chapitre 3");
    }

    private Milestone done(Stage stage, String label, String path) {
        return new Milestone(stage, clock.instant(), label, path);
    }

    private List<Milestone> road(Receipt receipt) {
        return follow(receipt).road();
    }

    private List<Stage> reached(Receipt receipt) {
        return road(receipt).stream()
                .filter(one -> one.at() != null)
                .map(Milestone::stage)
                .toList();
    }

    private List<Stage> toCome(Receipt receipt) {
        return road(receipt).stream()
                .filter(one -> one.at() == null)
                .map(Milestone::stage)
                .toList();
    }
}
