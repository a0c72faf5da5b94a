package org.egide.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.egide.EgideApplication;
import org.egide.channel.MailboxProperties.Box;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Moderation;
import org.egide.register.Contributions;
import org.egide.register.Followed;
import org.egide.register.PublicContribution;
import org.egide.servers.MailText;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestDatabase;
import org.egide.testing.TestMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What the tests of mailboxes share: a box of its own for each test on a real mail server, SMTP and IMAP. */
@SpringBootTest(classes = EgideApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = {TestDatabase.class, TestMail.class})
@Import({TestClock.Configuration.class, TestConsultations.class})
abstract class MailboxTest {

    static final Duration LEASE = Duration.ofMinutes(5);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    MailboxWorker worker;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Moderation moderation;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    Consultation consultation;

    @SuppressWarnings("NullAway.Init")
    Box box;

    /** Who writes, invented, of one test. */
    @SuppressWarnings("NullAway.Init")
    String author;

    @BeforeEach
    void openConsultationAndBox() {
        clock.reset();
        consultation = made.open();
        author = newAddress();
        box = newBox();
    }

    /** Other tests read every mail of the server: some of these cannot be read. */
    @AfterEach
    void emptyEveryBox() throws FolderException {
        TestMail.SERVER.purgeEmailFromAllMailboxes();
    }

    /** Another box of the same consultation. */
    Box newBox() {
        String address = newAddress();
        TestMail.SERVER.setUser(address, address, address);
        return new Box(
                address,
                "localhost",
                TestMail.SERVER.getImap().getPort(),
                false,
                null,
                address,
                consultation.slug(),
                "water");
    }

    static String newAddress() {
        return UUID.randomUUID() + "@example.org";
    }

    /** A round of the box. */
    void read() {
        worker.read(box, LEASE).block();
    }

    /** An e-mail in the simplest form, with more header lines, each with its end. */
    String mail(String headers, String text) {
        return "From: Une Passante <" + author + ">\nTo: " + box.address() + "\nSubject: L'eau du canal\n"
                + (headers.contains("Content-Type") ? "" : "Content-Type: text/plain; charset=utf-8\n")
                + (headers.contains("Message-ID") ? "" : "Message-ID: <" + UUID.randomUUID() + "@mua.example>\n")
                + headers + "\n" + text;
    }

    /** Puts an e-mail into the box as it stands, as if it had reached it on 1 April 2021 in the morning. */
    void deliver(String mail) {
        deliver(box, mail.getBytes(StandardCharsets.UTF_8), TestClock.paris("2021-04-01T09:00:00"));
    }

    static void deliver(Box box, byte[] mail, Instant at) {
        inFolder(box, "INBOX", folder -> {
            MimeMessage message = new Dated(crlf(mail), Date.from(at));
            folder.appendMessages(new Message[] {message});
            return true;
        });
    }

    private static byte[] crlf(byte[] mail) {
        String octets = new String(mail, StandardCharsets.ISO_8859_1);
        return octets.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What waits in the box for a person. */
    int flagged() {
        return inFolder(box, "INBOX", folder -> (int) Arrays.stream(folder.getMessages())
                .filter(MailboxTest::isFlagged)
                .count());
    }

    int inbox() {
        return inFolder(box, "INBOX", Folder::getMessageCount);
    }

    int putAway() {
        return inFolder(box, "INBOX." + Postbox.DONE, folder -> folder.exists() ? folder.getMessageCount() : 0);
    }

    private static boolean isFlagged(Message message) {
        try {
            return message.isSet(Flags.Flag.FLAGGED);
        } catch (MessagingException gone) {
            throw new AssertionError(gone);
        }
    }

    static <T> T inFolder(Box box, String name, InFolder<T> work) {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(box.host(), box.port(), box.login(), box.password());
            Folder folder = store.getFolder(name);
            if (folder.exists()) {
                folder.open(Folder.READ_WRITE);
            }
            return work.with(folder);
        } catch (MessagingException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The mails that the site sent to the author, none of which may still be on its way. */
    List<MimeMessage> answers() {
        return answers(author);
    }

    static List<MimeMessage> answers(String to) {
        return List.of(TestMail.SERVER.getReceivedMessagesForDomain(to));
    }

    static String text(MimeMessage mail) {
        try {
            return MailText.of(mail);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    String onlyAnswer() {
        assertThat(answers()).hasSize(1);
        return text(answers().getFirst());
    }

    /** The contribution of a receipt, as its author follows it. */
    Followed followed(String mail) {
        String code = mail.replaceAll("(?s).*/receipts/([0-9A-Z-]+).*", "$1");
        return Objects.requireNonNull(contributions.follow(code).block());
    }

    /** How many contributions there are, whatever their state. */
    long received() {
        return Objects.requireNonNull(contributions.counts(consultation.id()).block()).byState().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** What the public reads of the only contribution, once a guarantor published it. */
    PublicContribution published() {
        assertThat(received()).as("contributions").isOne();
        Followed followed = followed(text(answers().getFirst()));
        moderation
                .decide(
                        consultation.id(),
                        followed.receipt().id(),
                        Outcome.PUBLISH,
                        null,
                        null,
                        TestConsultations.GUARANTOR)
                .block();
        return Objects.requireNonNull(contributions.get(consultation.id(), 1).block());
    }

    /** What is done in a folder. */
    interface InFolder<T> {
        /** Does it. */
        T with(Folder folder) throws MessagingException;
    }

    /** An e-mail with the date at which a server received it. */
    private static final class Dated extends MimeMessage {

        private final Date received;

        Dated(byte[] mail, Date received) throws MessagingException {
            super(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            this.received = received;
        }

        @Override
        public Date getReceivedDate() {
            return received;
        }
    }
}
