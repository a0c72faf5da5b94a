package org.egide.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.signed;

import java.time.Duration;
import org.egide.moderation.Sanction.Measure;
import org.egide.moderation.Sanctions.SanctionDraft;
import org.egide.register.Deposit;
import org.egide.register.Receipt;
import org.egide.register.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Measures on persons: dated, reasoned, ending by themselves, hiding nothing. */
class SanctionsTests extends ModerationTest {

    private static final SanctionDraft SUSPENDED =
            new SanctionDraft(Measure.SUSPENDED, Ground.SPAM_ROBOT, "Cent envois en une heure.", 7);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Sanctions sanctions;

    @Test
    void suspensionRefusesOpenlyEndsByItselfAndHidesNothing() {
        Receipt receipt = submit(from("marc@example.org"));
        publish(receipt);
        await(sanctions.impose(consultation.id(), receipt.id(), SUSPENDED, GUARANTOR, null));

        assertThat(get(receipt).state()).isEqualTo(State.PUBLISHED);
        assertThat(codeOf(contributions.submit(consultation, from("Marc@example.org"))))
                .isEqualTo("author-suspended");
        assertThat(codeOf(contributions.submit(consultation, from("lea@example.org"))))
                .isEqualTo("accepted");
        clock.advance(Duration.ofDays(7));
        assertThat(codeOf(contributions.submit(consultation, from("marc@example.org"))))
                .isEqualTo("accepted");
    }

    @Test
    void heldPersonWaitsWhereOthersArePublished() {
        consultation = made.openWithModerationAfterwards();
        Receipt receipt = submit(from("marc@example.org"));
        Sanction sanction = await(sanctions.impose(
                consultation.id(),
                receipt.id(),
                new SanctionDraft(Measure.HELD, Ground.INSULT, "Trois injures.", 30),
                GUARANTOR,
                null));

        assertThat(submit(from("marc@example.org")).state()).isEqualTo(State.WAITING);
        assertThat(submit(from("lea@example.org")).state()).isEqualTo(State.PUBLISHED);
        await(sanctions.lift(consultation.id(), sanction.id(), SECOND).thenReturn(true));
        assertThat(submit(from("marc@example.org")).state()).isEqualTo(State.PUBLISHED);
        assertThat(codeOf(sanctions.lift(consultation.id(), sanction.id(), SECOND)))
                .isEqualTo("sanction-ended");
        assertThat(await(sanctions.all(consultation.id())))
                .extracting(Sanction::reason)
                .containsExactly("Trois injures.");
    }

    @Test
    void theSameSanctionSentTwiceIsOne() {
        Receipt receipt = submit(from("marc@example.org"));
        Sanction once = await(sanctions.impose(consultation.id(), receipt.id(), SUSPENDED, GUARANTOR, "une-fois"));
        Sanction again = await(sanctions.impose(consultation.id(), receipt.id(), SUSPENDED, GUARANTOR, "une-fois"));
        assertThat(again.id()).isEqualTo(once.id());
        assertThat(await(sanctions.all(consultation.id()))).hasSize(1);
    }

    @Test
    void needsAPersonAGroundASentenceAndAnEnd() {
        Receipt anonymous = submit("Anonyme.");
        Receipt marc = submit(from("marc@example.org"));
        assertThat(codeOf(sanctions.impose(consultation.id(), anonymous.id(), SUSPENDED, GUARANTOR, null)))
                .isEqualTo("unknown-author");
        SanctionDraft silent = new SanctionDraft(Measure.HELD, Ground.INSULT, " ", 3);
        assertThat(codeOf(sanctions.impose(consultation.id(), marc.id(), silent, GUARANTOR, null)))
                .isEqualTo("reason-required");
        SanctionDraft endless = new SanctionDraft(Measure.HELD, Ground.INSULT, "Pour toujours.", 91);
        assertThat(codeOf(sanctions.impose(consultation.id(), marc.id(), endless, GUARANTOR, null)))
                .isEqualTo("out-of-bounds");
    }

    @Test
    void nobodyTakesNorLiftsAMeasureOnThemselves() {
        Receipt mine = submit(from("Garant1@example.org"));
        assertThat(codeOf(sanctions.impose(consultation.id(), mine.id(), SUSPENDED, GUARANTOR, null)))
                .isEqualTo("own-contribution");
        Sanction sanction = await(sanctions.impose(consultation.id(), mine.id(), SUSPENDED, SECOND, null));
        assertThat(codeOf(sanctions.lift(consultation.id(), sanction.id(), GUARANTOR)))
                .isEqualTo("own-contribution");
        assertThat(codeOf(contributions.submit(consultation, from("garant1@example.org"))))
                .isEqualTo("author-suspended");
        assertThat(codeOf(sanctions.lift(consultation.id(), sanction.id(), SECOND)))
                .isEqualTo("accepted");
    }

    private static Deposit from(String email) {
        return signed("Un texte.", "Marc Démonstration", false, email);
    }
}
