package org.egide.notification;

import java.util.List;
import java.util.Locale;
import org.egide.ledger.Alarm;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes to the site's operators that a log is not as it was signed. */
@Component
class AlarmMails implements Alarm {

    private final Mailbox mailbox;
    private final MessageSource messages;
    private final NotificationProperties properties;

    AlarmMails(Mailbox mailbox, MessageSource messages, NotificationProperties properties) {
        this.mailbox = mailbox;
        this.messages = messages;
        this.properties = properties;
    }

    /** The findings are in English; what to do of them is said in French too. */
    @Override
    public Mono<Void> raise(String origin, List<String> findings) {
        Object[] words = {origin, "- " + String.join("\n- ", findings)};
        String subject = messages.getMessage("mail.alarm.subject", words, Locale.FRENCH);
        String text = messages.getMessage("mail.alarm.text", words, Locale.FRENCH);
        return Flux.fromIterable(properties.operators())
                .concatMap(operator -> mailbox.send(Mail.of(operator, subject, text)))
                .then();
    }
}
