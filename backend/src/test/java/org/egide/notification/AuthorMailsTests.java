package org.egide.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.Moderation;
import org.egide.register.Contributions;
import org.egide.register.Receipt;
import org.egide.servers.MailText;
import org.egide.testing.Deposits;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Authors who left an address receive their receipt and the guarantors' decision, through a real SMTP server. */
class AuthorMailsTests extends MailTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Moderation moderation;

    @Test
    void sendsTheReceiptThenTheDecision() throws MessagingException {
        String address = newAddress();
        Consultation consultation = made.open();
        Receipt receipt = contribute(consultation, address);
        assertThat(MailText.of(mails(address, 1).getFirst()))
                .contains(receipt.code())
                .contains("/fr/receipts/" + receipt.code());
        assertThat(attachment(mails(address, 1).getFirst()))
                .contains("egide-receipt/1", receipt.code())
                .contains("\"hashes\"");
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
        String address = newAddress();
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

    /** The receipt to keep. */
    private static String attachment(MimeMessage mail) throws MessagingException {
        try {
            BodyPart file = ((Multipart) mail.getContent()).getBodyPart(1);
            assertThat(file.getFileName()).isEqualTo("recepisse-1.json");
            return new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new MessagingException("The file cannot be read.", unreadable);
        }
    }
}
