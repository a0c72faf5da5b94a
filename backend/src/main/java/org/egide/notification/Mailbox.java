package org.egide.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.egide.shared.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
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

    /**
     * Completes once the mail server took the mail over; without a mail server, at once.
     *
     * <p>Fails with {@code Unavailable} {@code mail-unavailable} while it does not answer or lets nobody in, and with
     * {@code MailSendException} when it does not take this mail.
     */
    Mono<Void> send(Mail mail) {
        JavaMailSender server = sender;
        return server == null
                ? Mono.empty()
                : Mono.<Void>fromRunnable(() -> server.send(message(server, mail)))
                        .subscribeOn(MAIL)
                        .onErrorMap(Mailbox::isAway, Mailbox::away);
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof MailAuthenticationException
                || failure instanceof MailSendException sending
                        && (sending.getCause() != null || wasCutOff(sending.getMessageExceptions()));
    }

    private static boolean wasCutOff(Exception... failures) {
        return Arrays.stream(failures).anyMatch(one -> one.getCause() instanceof IOException);
    }

    private static Unavailable away(Throwable failure) {
        log.warn("The mail server is away: {}", failure.getMessage());
        return new Unavailable("mail-unavailable");
    }

    private MimeMessage message(JavaMailSender server, Mail mail) {
        try {
            MimeMessage message = server.createMimeMessage();
            MimeMessageHelper helper =
                    new MimeMessageHelper(message, !mail.files().isEmpty(), StandardCharsets.UTF_8.name());
            helper.setFrom(properties.from());
            helper.setTo(mail.to());
            helper.setSubject(mail.subject());
            helper.setText(mail.text());
            for (Mail.File file : mail.files()) {
                helper.addAttachment(file.name(), new ByteArrayResource(file.content()), file.type());
            }
            // Out-of-office robots do not answer to it (RFC 3834).
            message.setHeader("Auto-Submitted", mail.answered() == null ? "auto-generated" : "auto-replied");
            if (mail.answered() != null) {
                message.setHeader("In-Reply-To", mail.answered());
                message.setHeader("References", mail.answered());
            }
            if (mail.stop() != null) {
                message.setHeader("List-Unsubscribe", "<" + mail.stop() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            return message;
        } catch (MessagingException unwritable) {
            throw new MailPreparationException(unwritable);
        }
    }
}
