package org.egide.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;
import org.egide.servers.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail is really sent by SMTP, fetched by IMAP, and read on the page. */
class LocalMailTests {

    private static final String READER = "lectrice@example.org";

    private final int smtp = Ports.free();
    private final int imap = Ports.free();
    private final int page = Ports.free();

    @SuppressWarnings("NullAway.Init")
    private GreenMail server;

    @BeforeEach
    void start() throws MessagingException {
        server = LocalMail.start(smtp, imap, page);
        Transport.send(mail("Récépissé n° 1", "Bonjour <b>Élise</b>, c'est reçu."));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void anImapClientFetchesWhatWasSent() throws MessagingException, IOException {
        Properties settings = new Properties();
        try (Store store = Session.getInstance(settings).getStore("imap")) {
            store.connect("localhost", imap, READER, READER);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            Message[] messages = inbox.getMessages();
            assertThat(messages).hasSize(1);
            assertThat(messages[0].getSubject()).isEqualTo("Récépissé n° 1");
            assertThat(messages[0].getContent().toString()).contains("c'est reçu");
        }
    }

    @Test
    void thePageShowsItAsTextOnly() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String html = client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + page + "/"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            assertThat(html).contains("Récépissé n° 1").contains(READER).contains("Bonjour &lt;b&gt;");
        }
    }

    private MimeMessage mail(String subject, String text) throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "localhost");
        settings.put("mail.smtp.port", Integer.toString(smtp));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("egide@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(READER));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        return message;
    }
}
