package org.egide.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the application a real SMTP server, whose mails tests read, also by IMAP. */
public final class TestMail implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The mail server of this JVM. */
    public static final GreenMail SERVER = started();

    private static GreenMail started() {
        GreenMail server =
                new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
        server.start();
        return server;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mail.host=localhost",
                        "spring.mail.port=" + SERVER.getSmtp().getPort(),
                        "egide.notification.operators=operators@example.org",
                        "egide.notification.commission=commission@example.org")
                .applyTo(context);
    }
}
