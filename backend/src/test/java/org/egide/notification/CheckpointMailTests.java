package org.egide.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.ledger.Alarm;
import org.egide.ledger.Ledger;
import org.egide.servers.MailText;
import org.egide.shared.Rows;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** The signed state of a log is mailed each day to those who could use it against us; alarms, to the operators. */
class CheckpointMailTests extends MailTest {

    /** Far from the days of every other test. */
    private static final LocalDate DAY = LocalDate.parse("2032-05-06");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CheckpointMails mails;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Subscriptions subscriptions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private List<Alarm> alarms;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Ledger ledger;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @SuppressWarnings("NullAway.Init")
    private String guarantor;

    @BeforeEach
    void keepACheckpoint() {
        guarantor = newAddress();
        consultation = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.BEFORE_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Société d'essai", null),
                        new Member(Role.GUARANTOR, "Camille Exemple", guarantor))));
        made.awaitPlaced(consultation);
        db.sql("INSERT INTO ledger.kept_checkpoint (space_id, day, size, note, stamp)"
                        + " SELECT space_id, :day, size, note, '\\x3000' FROM ledger.log WHERE space_id = :space")
                .bind("day", DAY)
                .bind("space", consultation.id().value())
                .then()
                .block();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void goesToTheGuarantorsTheCommissionAndWhoeverAskedOnce() throws MessagingException, IOException {
        String reader = newAddress();
        String silent = newAddress();
        ask(reader);
        confirm(reader);
        ask(silent);
        clock.moveToParis(DAY.plusDays(1) + "T06:45:00");

        mails.mailAll().block();
        mails.mailAll().block();

        MimeMessage toReader = mails(reader, 2).getLast();
        assertThat(toReader.getSubject()).isEqualTo("Log of “A test plant”: signed state of 2032-05-06");
        assertThat(toReader.getHeader("List-Unsubscribe")[0]).endsWith("/stop?topic=CHECKPOINT>");
        assertThat(attachments(toReader)).containsExactly("state-2032-05-06.txt", "state-2032-05-06.tsr");
        MimeMessage toGuarantor = mails(guarantor, 1).getFirst();
        assertThat(MailText.of(toGuarantor).replace("\r\n", "\n"))
                .contains("Nombre d’inscriptions\u00a0: 1.", note(), "/fr/verify?consultation=");
        assertThat(toGuarantor.getHeader("List-Unsubscribe")).isNull();
        assertThat(textOf(toGuarantor, 1)).isEqualTo(note());
        assertThat(subjectsTo("commission@example.org")).contains(toGuarantor.getSubject());
        mails(silent, 1);
    }

    @Test
    void anAlarmIsMailedToTheOperators() throws MessagingException {
        String origin = "localhost/" + UUID.randomUUID();
        for (Alarm alarm : alarms) {
            alarm.raise(origin, List.of("tile 0/0 is not that of the entries")).block();
        }

        assertThat(subjectsTo("operators@example.org"))
                .contains("Alerte\u00a0: le journal " + origin + " n’est pas comme il a été signé");
    }

    private void ask(String reader) {
        subscriptions.askCheckpoint(consultation, reader, Locale.ENGLISH).block();
    }

    private void confirm(String reader) {
        String token = db.sql("SELECT token FROM notification.reader WHERE email = :email")
                .bind("email", reader)
                .map(row -> Rows.required(row, "token", String.class))
                .one()
                .block();
        subscriptions.confirm(Objects.requireNonNull(token)).block();
    }

    private String note() {
        return Objects.requireNonNull(
                db.sql("SELECT note FROM ledger.kept_checkpoint WHERE space_id = :space AND day = :day")
                        .bind("space", consultation.id().value())
                        .bind("day", DAY)
                        .map(row -> Rows.required(row, "note", String.class))
                        .one()
                        .block());
    }

    private static List<String> subjectsTo(String address) throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : TestMail.SERVER.getReceivedMessages()) {
            if (Arrays.stream(mail.getAllRecipients())
                    .anyMatch(to -> to.toString().equals(address))) {
                subjects.add(mail.getSubject());
            }
        }
        return subjects;
    }

    private static List<String> attachments(MimeMessage mail) throws MessagingException, IOException {
        Multipart parts = (Multipart) mail.getContent();
        List<String> names = new ArrayList<>();
        for (int i = 1; i < parts.getCount(); i++) {
            names.add(parts.getBodyPart(i).getFileName());
        }
        return names;
    }

    private static String textOf(MimeMessage mail, int part) throws MessagingException, IOException {
        BodyPart file = ((Multipart) mail.getContent()).getBodyPart(part);
        return new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
