package org.egide.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.egide.EgideApplication;
import org.egide.consultation.Consultation;
import org.egide.consultation.Designations;
import org.egide.consultation.Designee;
import org.egide.consultation.Role;
import org.egide.servers.MailText;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestDatabase;
import org.egide.testing.TestMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** People to whom a role is given, and people on whom a measure is taken, are told by mail. */
@SpringBootTest(classes = EgideApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = {TestDatabase.class, TestMail.class})
@Import({TestClock.Configuration.class, TestConsultations.class})
class RoleMailsTests {

    private static final long PATIENCE = 15_000;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Designations designations;

    /** Keycloak, which is not there, has nothing to do with it. */
    @Test
    void aGuarantorIsToldOfTheRoleAndWhereToDeclare() throws MessagingException {
        String address = fresh();
        Consultation consultation = made.open();
        designate(consultation, new Designee(Role.GUARANTOR, "Sacha Exemple", address, "fr"));
        MimeMessage mail = mail(address, 1);
        assertThat(mail.getSubject()).isEqualTo("Un rôle vous est confié\u00a0: Garant");
        assertThat(MailText.of(mail))
                .contains("Bonjour Sacha Exemple")
                .contains("Une usine d'essai")
                .contains("/fr/workspace/consultations/" + consultation.slug() + "/declaration")
                .contains("la commission a donné votre adresse");
    }

    @Test
    void anOwnerIsToldInEnglish() throws MessagingException {
        String address = fresh();
        designate(made.open(), new Designee(Role.OWNER, "A company", address, "en"));
        MimeMessage mail = mail(address, 1);
        assertThat(mail.getSubject()).isEqualTo("A role is entrusted to you: Project owner");
        assertThat(MailText.of(mail)).contains("A test plant", "/en/workspace").doesNotContain("/declaration");
    }

    private void designate(Consultation consultation, Designee person) {
        designations
                .invite(consultation.id(), person, TestConsultations.OFFICER)
                .block();
    }

    private static String fresh() {
        return UUID.randomUUID() + "@example.org";
    }

    /** The last of that many mails to an address; fails when they are not there in time. */
    private static MimeMessage mail(String address, int wanted) {
        long end = System.nanoTime() + PATIENCE * 1_000_000;
        List<MimeMessage> found = received(address);
        while (found.size() < wanted && System.nanoTime() < end) {
            Thread.onSpinWait();
            found = received(address);
        }
        assertThat(found).hasSize(wanted);
        return found.getLast();
    }

    private static List<MimeMessage> received(String address) {
        return Arrays.stream(TestMail.SERVER.getReceivedMessagesForDomain(address))
                .toList();
    }
}
