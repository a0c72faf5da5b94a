package org.egide.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.register.Contributions;
import org.egide.register.Receipt;
import org.egide.response.Questions;
import org.egide.servers.MailText;
import org.egide.shared.Ids;
import org.egide.testing.Deposits;
import org.egide.testing.TestConsultations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Who replies is told in the morning which questions are theirs: all in one letter, each question once. */
class QuestionMailsTests extends MailTest {

    private static final String SERVICE = "Service inventé de l’État";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private QuestionMails mails;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ToldStore told;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Questions questions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    private final String owner = newAddress();
    private final String service = newAddress();

    @BeforeEach
    void open() {
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Société inventée", owner),
                        new Member(Role.RESPONDENT, SERVICE, service),
                        new Member(Role.GUARANTOR, "Camille Exemple", newAddress()))));
    }

    @Test
    void eachIsToldOfTheirQuestionsInOneLetterAndOfEachOnce() throws Exception {
        Receipt water = ask("Combien d’eau l’usine prendra-t-elle ?");
        Receipt noise = ask("Et le bruit la nuit ?");
        Receipt law = ask("Que dit la loi ?");
        address(law, SERVICE);
        morning();
        morning();

        var mine = mails(owner, 1).getFirst();
        assertThat(mine.getSubject()).startsWith("2 questions attendent votre réponse");
        assertThat(MailText.of(mine))
                .contains(
                        "N° " + water.number(),
                        "Combien d’eau",
                        "N° " + noise.number(),
                        "«\u00a0Société inventée\u00a0»")
                .contains("/fr/consultations/" + consultation.slug() + "/contributions/" + water.number())
                .contains("/fr/workspace/consultations/" + consultation.slug() + "/answers")
                .doesNotContain("Que dit la loi");
        var theirs = mails(service, 1).getFirst();
        assertThat(theirs.getSubject()).startsWith("Une question attend votre réponse");
        assertThat(MailText.of(theirs)).contains("Que dit la loi", "«\u00a0" + SERVICE + "\u00a0»");

        address(noise, SERVICE);
        morning();
        assertThat(MailText.of(mails(service, 2).getLast()))
                .contains("Et le bruit")
                .doesNotContain("Que dit la loi");
        assertThat(received(owner)).hasSize(1);
    }

    @Test
    void whoWasInvitedInEnglishIsWrittenToInEnglish() throws Exception {
        run("""
            INSERT INTO consultation.designation (space_id, id, role, name, email, language)
            VALUES (:space, gen_random_uuid(), 'RESPONDENT', '%s', '%s', 'en')
            """.formatted(SERVICE, service));
        address(ask("Que dit la loi ?"), SERVICE);
        morning();
        var mail = mails(service, 1).getFirst();
        assertThat(mail.getSubject()).startsWith("One question waits for your answer");
        assertThat(MailText.of(mail)).contains("To prepare your answers:", "/en/workspace/consultations/");
    }

    @Test
    void aQuestionThatItsAuthorReopensIsToldAgain() throws Exception {
        ask("Que dit la loi ?");
        morning();
        run("""
            UPDATE response.question
               SET answered_at = published_at, answered_by = 1, reopened_at = published_at + interval '1 day'
             WHERE space_id = :space
            """);
        morning();
        morning();
        assertThat(MailText.of(mails(owner, 2).getLast())).contains("rouverte par qui l’a posée");
    }

    @Test
    void whoLeftTheRoleIsToldNothingAndItsQuestionsFallToTheOwner() throws Exception {
        address(ask("Que dit la loi ?"), SERVICE);
        run("DELETE FROM consultation.member WHERE space_id = :space AND role = 'RESPONDENT'");
        morning();
        assertThat(MailText.of(mails(owner, 1).getFirst())).contains("Que dit la loi");
        assertThat(received(service)).isEmpty();
    }

    /** A machine that stops between the row and the letter: nothing at once, for another may be sending; then again. */
    @Test
    void aLetterThatWasBegunAndNeverLeftIsBegunAgain() {
        Receipt law = ask("Que dit la loi ?");
        morning();
        mails(owner, 1);
        run("UPDATE notification.told SET sent_at = NULL WHERE space_id = :space");
        morning();
        assertThat(received(owner)).hasSize(1);
        clock.advance(ToldStore.GIVEN_UP);
        morning();
        mails(owner, 2);
        clock.advance(Duration.ofDays(1));
        morning();
        assertThat(received(owner)).as("of question %d", law.number()).hasSize(2);
    }

    @Test
    void ofTwoReplicasOneTellsEachThing() {
        UUID reader = Ids.next();
        List<UUID> things = List.of(Ids.next(), Ids.next());
        Instant now = clock.instant();
        assertThat(told.begin(consultation.id(), reader, things, now).block()).hasSize(2);
        assertThat(told.begin(consultation.id(), reader, things, now).block()).isEmpty();
        told.sent(consultation.id(), reader, things, now).block();
        assertThat(told.begin(consultation.id(), reader, things, now.plus(Duration.ofDays(9)))
                        .block())
                .isEmpty();
    }

    private void morning() {
        mails.tellAll().block();
    }

    private Receipt ask(String words) {
        return Objects.requireNonNull(
                contributions.submit(consultation, Deposits.aQuestion(words)).block());
    }

    private void address(Receipt question, @Nullable String respondent) {
        questions.address(consultation, question.number(), respondent).block();
    }

    private void run(String sql) {
        db.sql(sql).bind("space", consultation.id().value()).then().block();
    }
}
