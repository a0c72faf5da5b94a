package org.egide.notification;

import java.time.Clock;
import java.time.Duration;
import org.egide.shared.SiteAddress;
import org.egide.shared.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the holder of an address whether they want what was asked for in their name; not again and again. */
@Component
class ConfirmationMails {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final ReaderStore readers;
    private final Mailbox mailbox;
    private final MessageSource messages;
    private final SiteAddress site;
    private final Clock clock;

    ConfirmationMails(ReaderStore readers, Mailbox mailbox, MessageSource messages, SiteAddress site, Clock clock) {
        this.readers = readers;
        this.mailbox = mailbox;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    Mono<Void> askToConfirm(Reader reader) {
        return readers.mayBeAsked(reader.id(), Times.now(clock), PAUSE)
                .filter(may -> may)
                .flatMap(may -> mailbox.send(mail(reader)))
                .onErrorResume(failure -> readers.wasNotAsked(reader.id()).then(Mono.error(failure)));
    }

    private Mail mail(Reader reader) {
        String address = site.of("/" + reader.language() + "/subscriptions/" + reader.token());
        return Mail.of(
                reader.email(),
                messages.getMessage("mail.confirm.subject", null, reader.locale()),
                messages.getMessage("mail.confirm.text", new Object[] {address}, reader.locale()));
    }
}
