package org.egide.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.egide.EgideApplication;
import org.egide.consultation.Consultation;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.Moderation;
import org.egide.register.Contributions;
import org.egide.register.Receipt;
import org.egide.servers.MailText;
import org.egide.testing.Deposits;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestDatabase;
import org.egide.testing.TestMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Authors who left an address receive their receipt and the guarantors' decision, through a real SMTP server. */
@SpringBootTest(classes = EgideApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = {TestDatabase.class, TestMail.class})
@Import({TestClock.Configuration.class, TestConsultations.class})
class AuthorMailsTests {

    private static final long PATIENCE = 15_000;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Moderation moderation;

    @Test
    void sendsTheReceiptThenTheDecision() throws MessagingException {
        String address = UUID.randomUUID() + "@example.org";
        Consultation consultation = made.open();
        Receipt receipt = contribute(consultation, address);
        assertThat(MailText.of(mails(address, 1).getFirst()))
                .contains(receipt.code())
                .contains("/fr/receipts/" + receipt.code());
        moderation
                .decide(
                        consultation.id(),
                        receipt.id(),
                        Outcome.REFUSE,
                        Ground.OFF_TOPIC,
                        "Ce texte parle d'autre chose.",
                        TestConsultations.GUARANTOR)
                .block();
        MimeMessage decision = mails(address, 2).getLast();
        assertThat(decision.getSubject()).contains("n’est pas publiée");
        assertThat(MailText.of(decision)).contains("hors sujet").contains("Ce texte parle d'autre chose.");
    }

    @Test
    void tellsThatItIsPublished() throws MessagingException {
        String address = UUID.randomUUID() + "@example.org";
        Consultation consultation = made.open();
        Receipt receipt = contribute(consultation, address);
        moderation
                .decide(consultation.id(), receipt.id(), Outcome.PUBLISH, null, null, TestConsultations.GUARANTOR)
                .block();
        assertThat(mails(address, 2).getLast().getSubject()).contains("est publiée");
    }

    private Receipt contribute(Consultation consultation, String address) {
        return Objects.requireNonNull(contributions
                .submit(consultation, Deposits.signed("De l'eau.", "Une Passante", false, address))
                .block());
    }

    /** Waits for that many mails to an address, and fails when they are not there in time. */
    private static List<MimeMessage> mails(String address, int wanted) {
        assertThat(TestMail.SERVER.waitForIncomingEmail(PATIENCE, wanted)).isTrue();
        long end = System.nanoTime() + PATIENCE * 1_000_000;
        List<MimeMessage> found = received(address);
        while (found.size() < wanted && System.nanoTime() < end) {
            Thread.onSpinWait();
            found = received(address);
        }
        assertThat(found).hasSize(wanted);
        return found;
    }

    private static List<MimeMessage> received(String address) {
        return Arrays.stream(TestMail.SERVER.getReceivedMessagesForDomain(address))
                .toList();
    }
}
