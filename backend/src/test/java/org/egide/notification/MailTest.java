package org.egide.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.egide.EgideApplication;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestDatabase;
import org.egide.testing.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ContextConfiguration;

/** What the tests of mails share: a real SMTP server, and addresses of their own. */
@SpringBootTest(
        classes = EgideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "egide.notification.away=100ms")
@ContextConfiguration(initializers = {TestDatabase.class, TestMail.class})
@Import({TestClock.Configuration.class, TestConsultations.class})
abstract class MailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    JavaMailSenderImpl sender;

    @BeforeEach
    void reset() {
        clock.reset();
    }

    static String newAddress() {
        return UUID.randomUUID() + "@example.org";
    }

    /** Waits for that many mails to an address, and fails when there are not as many in time. */
    static List<MimeMessage> mails(String address, int wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        List<MimeMessage> found = received(address);
        while (found.size() < wanted && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            found = received(address);
        }
        assertThat(found).hasSize(wanted);
        return found;
    }

    /** What is done while mails leave through another server. */
    <T> T through(int port, Callable<T> work) throws Exception {
        int usual = sender.getPort();
        try {
            sender.setPort(port);
            return work.call();
        } finally {
            sender.setPort(usual);
        }
    }

    static List<MimeMessage> received(String address) {
        return Arrays.stream(TestMail.SERVER.getReceivedMessagesForDomain(address))
                .toList();
    }
}
