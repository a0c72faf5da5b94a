package org.egide.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Hands mails to the mail server, off the event loop: SMTP blocks. */
@Component
class Mailbox {

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
    private static final Scheduler MAIL = Schedulers.newBoundedElastic(2, 1_000, "mail");

    private final @Nullable JavaMailSender sender;
    private final NotificationProperties properties;

    Mailbox(ObjectProvider<JavaMailSender> sender, NotificationProperties properties) {
        this.sender = sender.getIfAvailable();
        this.properties = properties;
        if (this.sender == null) {
            log.warn("No mail server (spring.mail.host): nobody receives mail from this site.");
        }
    }

    /** Completes once the mail server took the mail over; without a mail server, at once. */
    Mono<Void> send(String to, String subject, String text) {
        JavaMailSender server = sender;
        return server == null
                ? Mono.empty()
                : Mono.<Void>fromRunnable(() -> server.send(message(server, to, subject, text)))
                        .subscribeOn(MAIL);
    }

    private MimeMessage message(JavaMailSender server, String to, String subject, String text) {
        try {
            MimeMessage message = server.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(properties.from());
            helper.setTo(to);
            helper.setSubject(subject);
            helper.setText(text);
            // Out-of-office robots do not answer to it (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException unwritable) {
            throw new MailPreparationException(unwritable);
        }
    }
}
