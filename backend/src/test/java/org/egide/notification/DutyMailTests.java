package org.egide.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.duty.Duties;
import org.egide.servers.MailText;
import org.egide.testing.TestConsultations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has to do what by when is told in time, and once. Long before all other tests, of which none has a duty yet. */
class DutyMailTests extends MailTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DutyMails mails;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Duties duties;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @SuppressWarnings("NullAway.Init")
    private String guarantor;

    @BeforeEach
    void prepare() {
        clock.moveToParis("2018-02-01T10:00:00");
        guarantor = newAddress();
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2018-02-09", "2018-02-25", "2018-04-23"),
                ModerationMode.BEFORE_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Odile Exemple", newAddress()),
                        new Member(Role.GUARANTOR, "Camille Exemple", guarantor))));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"16, none", "15, 15", "4, 15", "3, 3", "1, 3", "0, 0", "-1, late-0", "-7, late-0", "-8, late-1"})
    void aFortnightThreeDaysTheDayThenEachWeek(long daysLeft, @Nullable String stage) {
        assertThat(DutyMails.stage(daysLeft)).isEqualTo(stage);
    }

    @Test
    void theGuarantorsAreRemindedOfTheirReportOnceForEachStage() throws MessagingException {
        clock.moveToParis("2018-05-08T07:05:00");
        mails.remindAll().block();
        mails.remindAll().block();
        var first = mails(guarantor, 2);
        assertThat(first)
                .anySatisfy(mail -> assertThat(mail.getSubject())
                        .isEqualTo("Pour le 23 mai 2018\u00a0: Le bilan des garants est publié"));
        assertThat(MailText.of(first.getFirst()))
                .contains("/workspace/consultations/" + consultation.slug() + "/duties#");
        clock.moveToParis("2018-05-24T07:05:00");
        mails.remindAll().block();
        assertThat(mails(guarantor, 4))
                .anySatisfy(mail ->
                        assertThat(mail.getSubject()).isEqualTo("En retard\u00a0: Le bilan des garants est publié"));
    }

    @Test
    void aReminderWaitsForAMailServerThatIsAwayAndLeavesOnce() throws Exception {
        clock.moveToParis("2018-05-08T07:05:00");
        CompletableFuture<@Nullable Void> morning;
        try (Postmaster closed = Postmaster.whoIsClosed()) {
            morning = through(closed.port(), () -> {
                CompletableFuture<@Nullable Void> begun = mails.remindAll().toFuture();
                closed.awaitCalls(2);
                return begun;
            });
        }
        morning.get(30, TimeUnit.SECONDS);
        mails.remindAll().block();
        mails(guarantor, 2);
    }

    @Test
    void nobodyIsRemindedOfWhatIsSetAside() {
        duties.waive(consultation, "report", "Autre procédure.", TestConsultations.OFFICER)
                .block();
        duties.waive(consultation, "report-handed", "Autre procédure.", TestConsultations.OFFICER)
                .block();
        clock.moveToParis("2018-05-08T07:05:00");
        mails.remindAll().block();
        assertThat(received(guarantor)).isEmpty();
    }
}
