package org.egide.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.register.Contributions;
import org.egide.register.Receipt;
import org.egide.response.AnswerDrafts;
import org.egide.response.AnswerDrafts.Version;
import org.egide.response.Draft;
import org.egide.response.DraftText;
import org.egide.servers.MailText;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Desk;
import org.egide.synthesis.Desk.Attaching;
import org.egide.synthesis.Outline;
import org.egide.synthesis.Span;
import org.egide.testing.Deposits;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Authors who left an address are told that they are answered: each person once, through a real SMTP server. */
class AnswerMailsTests extends MailTest {

    private static final Person OWNER = new Person("owner", "Odile Propriétaire", "owner@example.org", Set.of());

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private AnswerDrafts drafts;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Outline outline;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @Test
    void thoseWhoMadeAnArgumentAreToldOnceThatItIsAnswered() throws Exception {
        Consultation consultation = consultation();
        String twice = newAddress();
        String once = newAddress();
        Receipt first = submit(consultation, "La nappe baisse en été.", twice);
        Receipt second = submit(consultation, "La nappe baisse en août.", twice);
        Receipt third = submit(consultation, "La nappe baisse, je crois.", once);
        Argument argument = argument(consultation, first, second, third);

        Draft draft = Objects.requireNonNull(drafts.begin(
                        consultation,
                        new DraftText("De l’eau de pluie.", List.of(first.number()), List.of(argument.number())),
                        OWNER,
                        null)
                .block());
        drafts.publish(consultation, List.of(new Version(draft.id(), draft.version())), OWNER)
                .block();

        MimeMessage other = mails(once, 2).stream()
                .filter(AnswerMailsTests::isAnswer)
                .findFirst()
                .orElseThrow();
        assertThat(MailText.of(other))
                .contains("Société inventée", "/answers/1", "/receipts/" + third.code())
                .doesNotContain("De l’eau de pluie.");
        assertThat(mails(twice, 3)).filteredOn(AnswerMailsTests::isAnswer).hasSize(1);
    }

    private static boolean isAnswer(MimeMessage mail) {
        try {
            return mail.getSubject().startsWith("Une réponse");
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private Consultation consultation() {
        return made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Société inventée", OWNER.email()),
                        new Member(Role.GUARANTOR, "Camille Exemple", "garant1@example.org"))));
    }

    private Receipt submit(Consultation consultation, String words, String address) {
        return Objects.requireNonNull(contributions
                .submit(consultation, Deposits.signed(words, "Aude Inventée", false, address))
                .block());
    }

    private Argument argument(Consultation consultation, Receipt... made) {
        Argument argument = Objects.requireNonNull(outline.make(
                        consultation,
                        new ArgumentDraft("La nappe baisse.", "water", ArgumentStance.AGAINST, null),
                        TestConsultations.GUARANTOR,
                        null)
                .block());
        for (Receipt one : made) {
            desk.attach(
                            consultation.id(),
                            one.number(),
                            new Attaching(argument.number(), null, List.of(new Span(0, 8)), null),
                            TestConsultations.GUARANTOR)
                    .block();
        }
        outline.show(consultation.id(), TestConsultations.GUARANTOR).block();
        return argument;
    }
}
