package org.egide.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.signed;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.moderation.Appeal.Result;
import org.egide.moderation.Appeals.Open;
import org.egide.register.Followed;
import org.egide.register.Followed.What;
import org.egide.register.Receipt;
import org.egide.register.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an author has to say against a decision, and who judges it. */
class AppealsTests extends ModerationTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Appeals appeals;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ModerationRecord record;

    @Test
    void reversedRefusalIsPublishedAndTheRecordSaysSo() {
        Receipt receipt = submit("Ce projet est idiot.");
        refuse(receipt);
        appeal(receipt);
        Open open = openAppeals().getFirst();
        assertThat(open.label()).isEqualTo("1");
        assertThat(open.appeal().dueAt()).isEqualTo(clock.instant().plus(Duration.ofDays(8)));
        await(appeals.judge(
                consultation.id(), open.appeal().id(), Result.REVERSED, "« Idiot » vise le projet.", SECOND));

        assertThat(get(receipt).state()).isEqualTo(State.PUBLISHED);
        assertThat(openAppeals()).isEmpty();
        Followed followed = await(contributions.follow(receipt.code()));
        assertThat(followed.steps())
                .extracting(Followed.Step::what)
                .containsExactly(What.RECEIVED, What.REFUSED, What.APPEALED, What.APPEAL_REVERSED, What.PUBLISHED);
        List<RecordLine> lines =
                await(record.latest(consultation.id(), null, 10)).items();
        assertThat(lines)
                .extracting(RecordLine::origin)
                .containsExactly(Decision.Origin.APPEAL, Decision.Origin.GUARANTOR);
        assertThat(Objects.requireNonNull(lines.get(1).appeal()).result()).isEqualTo(Result.REVERSED);
    }

    @Test
    void reversedRedactionShowsTheWordsAgain() {
        String body = "Le siège est au 03 21 11 22 33, c’est public.";
        Receipt receipt = submit(body);
        redact(receipt, body, "03 21 11 22 33");
        appeal(receipt);
        judge(Result.REVERSED, SECOND);
        assertThat(get(receipt).body()).isEqualTo(body);
    }

    @Test
    void upheldDecisionStandsAndCannotBeTakenBack() {
        Receipt receipt = submit("Une injure.");
        refuse(receipt);
        appeal(receipt);
        assertThat(codeOf(moderation.undo(consultation.id(), receipt.id(), GUARANTOR)))
                .isEqualTo("appeal-open");
        judge(Result.UPHELD, SECOND);

        assertThat(get(receipt).state()).isEqualTo(State.REFUSED);
        assertThat(codeOf(moderation.undo(consultation.id(), receipt.id(), GUARANTOR)))
                .isEqualTo("decided-on-appeal");
        assertThat(codeOf(contributions.appeal(receipt.code(), "Encore.", null)))
                .isEqualTo("already-appealed");
    }

    @Test
    void whoDecidedDoesNotJudgeNorDoesTheAuthor() {
        Receipt receipt = submit(signed("Une injure.", "Sacha Exemple", false, "garant2@example.org"));
        refuse(receipt);
        appeal(receipt);
        UUID id = openAppeals().getFirst().appeal().id();

        assertThat(codeOf(appeals.judge(consultation.id(), id, Result.UPHELD, "Non.", GUARANTOR)))
                .isEqualTo("own-decision");
        assertThat(codeOf(appeals.judge(consultation.id(), id, Result.REVERSED, "Oui.", SECOND)))
                .isEqualTo("own-contribution");
        Person third = new Person("garant3", "Alix Exemple", "garant3@example.org", Set.of());
        assertThat(codeOf(appeals.judge(consultation.id(), id, Result.UPHELD, " ", third)))
                .isEqualTo("reason-required");
        assertThat(codeOf(appeals.judge(consultation.id(), id, Result.UPHELD, "Non.", third)))
                .isEqualTo("accepted");
        assertThat(codeOf(appeals.judge(consultation.id(), id, Result.UPHELD, "Non.", third)))
                .isEqualTo("already-judged");
    }

    @Test
    void onlyWhatIsKeptBackCanBeAppealedAgainstAndInTime() {
        Receipt receipt = submit("Publié.");
        assertThat(codeOf(contributions.appeal(receipt.code(), "Pourquoi ?", null)))
                .isEqualTo("nothing-to-appeal");
        publish(receipt);
        assertThat(codeOf(contributions.appeal(receipt.code(), "Pourquoi ?", null)))
                .isEqualTo("nothing-to-appeal");
        Receipt refused = submit("Refusé.");
        refuse(refused);
        assertThat(codeOf(contributions.appeal(refused.code(), "", null))).isEqualTo("reason-required");
        clock.advance(Duration.ofDays(61));
        assertThat(codeOf(contributions.appeal(refused.code(), "Pourquoi ?", null)))
                .isEqualTo("appeal-too-late");
    }

    @Test
    void reversalDoesNotBringBackWordsThatTheAuthorChanged() {
        String body = "Mon numéro : 06 11 22 33 44.";
        Receipt receipt = submit(body);
        redact(receipt, body, "06 11 22 33 44");
        appeal(receipt);
        await(contributions.correct(receipt.code(), null, "Sans numéro."));
        judge(Result.REVERSED, SECOND);

        assertThat(waiting()).extracting(w -> w.reading().body()).containsExactly("Sans numéro.");
        assertThat(codeOf(contributions.get(consultation.id(), receipt.number())))
                .isEqualTo("unknown-contribution");
    }

    @Test
    void theSameAppealSentTwiceIsOne() {
        Receipt receipt = submit("Un idiot.");
        refuse(receipt);
        await(contributions.appeal(receipt.code(), "Pourquoi ?", "une-fois"));
        await(contributions.appeal(receipt.code(), "Pourquoi ?", "une-fois"));
        assertThat(openAppeals()).hasSize(1);
        assertThat(codeOf(contributions.appeal(receipt.code(), "Autre.", "une-fois")))
                .isEqualTo("idempotency-key-reused");
    }

    private void appeal(Receipt receipt) {
        await(contributions.appeal(receipt.code(), "Je conteste cette décision.", null));
    }

    private void judge(Result result, Person judge) {
        UUID id = openAppeals().getFirst().appeal().id();
        await(appeals.judge(consultation.id(), id, result, "Voici pourquoi.", judge));
    }

    private List<Open> openAppeals() {
        return await(appeals.waiting(consultation.id(), null, 10)).items();
    }
}
