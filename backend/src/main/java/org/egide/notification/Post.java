package org.egide.notification;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends a letter once for what it is about, however often the log hands that over. */
@Component
class Post {

    private final SentStore sent;
    private final Mailbox mailbox;
    private final MessageSource messages;
    private final Clock clock;

    Post(SentStore sent, Mailbox mailbox, MessageSource messages, Clock clock) {
        this.sent = sent;
        this.mailbox = mailbox;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Sends it unless it was sent before; nothing is made up for nothing.
     *
     * @param about what it is about, one letter for each
     * @param why the key of the line that says why they receive it
     */
    Mono<Void> once(SpaceId space, UUID about, String to, Locale locale, String why, Mono<Letter> letter) {
        return once(space, about, letter.map(one -> mail(to, one, messages.getMessage(why, null, locale))));
    }

    /** The same for a mail that says by itself why it is received. */
    Mono<Void> once(SpaceId space, UUID about, Mono<Mail> mail) {
        return sent.isNew(space, about)
                .filter(isNew -> isNew)
                .flatMap(isNew -> mail)
                .flatMap(one -> mailbox.send(one).then(sent.remember(space, about, Times.now(clock))));
    }

    private static Mail mail(String to, Letter letter, String footer) {
        Mail mail = Mail.of(to, letter.subject(), letter.text() + "\n\n-- \n" + footer + "\n")
                .answering(letter.answered());
        return letter.file() == null ? mail : mail.with(letter.file());
    }
}
