package org.egide.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.TestConsultations.OFFICER;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Designation.Failure;
import org.egide.consultation.Designation.Invitation;
import org.egide.identity.Accounts;
import org.egide.identity.TestAccounts;
import org.egide.servers.Keycloaks;
import org.egide.testing.DatabaseTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An invitation decided while Keycloak is down leaves once it answers: never lost, never twice. */
@DatabaseTest
class InvitationsTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Designations designations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DesignationStore store;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @BeforeEach
    void openConsultation() {
        clock.reset();
        consultation = made.open();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void leavesOnceKeycloakAnswers() {
        String email = "attendue-" + UUID.randomUUID() + "@example.org";
        UUID id = designate(email);
        assertThat(invitation(id).failure()).isEqualTo(Failure.UNREACHABLE);
        clock.advance(Duration.ofSeconds(31));
        sender(TestAccounts.down()).send().block();
        assertThat(invitation(id).sentAt()).isNull();

        clock.advance(Duration.ofMinutes(10));
        sender(TestAccounts.real(Duration.ofDays(7))).send().block();
        assertThat(invitation(id).sentAt()).isEqualTo(clock.instant());
        assertThat(invitation(id).failure()).isNull();
        assertThat(mailsTo(email)).isEqualTo(1);

        clock.advance(Duration.ofDays(1));
        sender(TestAccounts.real(Duration.ofDays(7))).send().block();
        assertThat(mailsTo(email)).isEqualTo(1);
    }

    /** An officer corrects it; sending it for ever would help nobody. */
    @Test
    void anAddressThatKeycloakRefusesIsSaidAndNotTriedAgain() {
        UUID id = designate("deux..points@example.org");
        clock.advance(Duration.ofMinutes(10));
        sender(TestAccounts.real(Duration.ofDays(7))).send().block();
        assertThat(invitation(id).failure()).isEqualTo(Failure.REFUSED);
        clock.advance(Duration.ofDays(1));
        assertThat(store.claim(clock.instant(), clock.instant(), 100).block())
                .extracting(DesignationStore.Due::id)
                .doesNotContain(id);
    }

    @Test
    void aMandateThatEndedMeanwhileInvitesNobody() {
        String email = "partie-" + UUID.randomUUID() + "@example.org";
        UUID id = designate(email);
        designations
                .end(consultation.id(), id, new Ending(Designation.EndReason.RESIGNED, null, null), OFFICER)
                .block();
        clock.advance(Duration.ofMinutes(10));
        sender(TestAccounts.real(Duration.ofDays(7))).send().block();
        assertThat(mailsTo(email)).isZero();
    }

    private UUID designate(String email) {
        Designee person = new Designee(Role.OWNER, "Société d'essai", email, "fr");
        return Objects.requireNonNull(
                        designations.invite(consultation.id(), person, OFFICER).block())
                .id();
    }

    private Invitations sender(Accounts accounts) {
        return new Invitations(store, accounts, (Clock) clock);
    }

    private Invitation invitation(UUID id) {
        return Objects.requireNonNull(
                Objects.requireNonNull(designations.find(consultation.id(), id).block())
                        .invitation());
    }

    private static long mailsTo(String email) {
        return Arrays.stream(Keycloaks.mail().getReceivedMessages())
                .filter(mail -> isTo(mail, email))
                .count();
    }

    private static boolean isTo(jakarta.mail.internet.MimeMessage mail, String email) {
        try {
            return mail.getAllRecipients()[0].toString().equals(email);
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
