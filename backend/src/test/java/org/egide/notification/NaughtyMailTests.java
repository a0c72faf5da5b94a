package org.egide.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.egide.EgideApplication;
import org.egide.servers.MailText;
import org.egide.testing.SharedData;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestDatabase;
import org.egide.testing.TestMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Strings that break software arrive in a mail as they were written, and never become a header or another part. */
@SpringBootTest(classes = EgideApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = {TestDatabase.class, TestMail.class})
@Import({TestClock.Configuration.class, TestConsultations.class})
class NaughtyMailTests {

    private static final int A_MAIL = 50;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Mailbox mailbox;

    @Test
    void everyLineArrivesAsItWasWritten() throws IOException, MessagingException {
        String address = "naughty@" + UUID.randomUUID() + ".example.org";
        List<String> texts = new ArrayList<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i += A_MAIL) {
            texts.add(String.join("\n", lines.subList(i, Math.min(lines.size(), i + A_MAIL))) + "\n.\n..fin\n");
        }
        for (String text : texts) {
            mailbox.send(Mail.of(address, "Strange", text)).block();
        }
        List<MimeMessage> mails = Arrays.stream(TestMail.SERVER.getReceivedMessagesForDomain(address))
                .toList();
        assertThat(mails).hasSameSizeAs(texts);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(MailText.of(mails.get(i)).replace("\r\n", "\n").stripTrailing())
                    .isEqualTo(texts.get(i).stripTrailing());
            assertThat(mails.get(i).getSubject()).isEqualTo("Strange");
        }
    }

    private static List<String> lines() throws IOException {
        return JsonMapper.shared()
                .readValue(
                        Files.readString(SharedData.file("naughty-strings/blns.json")),
                        new TypeReference<List<String>>() {});
    }
}
