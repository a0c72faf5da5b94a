package org.egide.notification;

import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.egide.shared.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sends a letter once for what it is about, however often the log hands that over.
 *
 * <p>Fails as {@link Mailbox#send}, so that whoever hands it over tries again; but an address that nobody has is no
 * failure, and keeps nobody else waiting.
 */
@Component
class Post {

    private static final Logger log = LoggerFactory.getLogger(Post.class);

    private final SentStore sent;
    private final ToldStore told;
    private final Mailbox mailbox;
    private final MessageSource messages;
    private final Clock clock;

    Post(SentStore sent, ToldStore told, Mailbox mailbox, MessageSource messages, Clock clock) {
        this.sent = sent;
        this.told = told;
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
                .flatMap(one -> mailbox.send(one).then(sent.remember(space, about, Times.now(clock))))
                .onErrorResume(MailSendException.class, Post::unlessNobodyIsThere);
    }

    /**
     * Tells somebody some things in one mail, each once, whichever replica comes first. A mail that cannot be made, or
     * that the server does not take, is logged and begun again the next time; it keeps nobody else from theirs.
     *
     * <p>Fails with {@code Unavailable} {@code mail-unavailable}, and nothing counts as told.
     *
     * @param to their address, of which only the hash is kept
     * @param things all that they should know
     * @param mail made of those that they were not told; nothing is sent for nothing
     */
    Mono<Void> tell(SpaceId space, String to, Collection<UUID> things, Function<Set<UUID>, Mono<Mail>> mail) {
        UUID reader = about(to.toLowerCase(Locale.ROOT));
        return told.begin(space, reader, things, Times.now(clock))
                .filter(mine -> !mine.isEmpty())
                .flatMap(mine -> Mono.defer(() -> mail.apply(mine))
                        .flatMap(mailbox::send)
                        .onErrorResume(MailSendException.class, Post::unlessNobodyIsThere)
                        .onErrorResume(
                                Unavailable.class,
                                away -> told.giveBack(space, reader, mine).then(Mono.error(away)))
                        .then(Mono.defer(() -> told.sent(space, reader, mine, Times.now(clock)))))
                .onErrorResume(failure -> !(failure instanceof Unavailable), failure -> {
                    log.warn("A mail of the morning could not be sent", failure);
                    return Mono.empty();
                });
    }

    /** The same for the same words, which cannot be read from it: a thing that is told, or an address. */
    static UUID about(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    /** One of many: a mail that the server does not take must not keep the others from theirs. */
    static Mono<Void> oneOfMany(Mono<Void> sending) {
        return sending.onErrorResume(MailException.class, failure -> {
            log.warn("A mail, one of many, could not be sent", failure);
            return Mono.empty();
        });
    }

    /** A mail server that says that nobody has this address will say so again; any other failure is tried again. */
    private static Mono<Void> unlessNobodyIsThere(MailSendException failure) {
        boolean nobody = Arrays.stream(failure.getMessageExceptions())
                .anyMatch(cause -> cause instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
        if (!nobody) {
            return Mono.error(failure);
        }
        log.info("A mail was not sent: the mail server refuses its address");
        return Mono.empty();
    }

    private static Mail mail(String to, Letter letter, String footer) {
        Mail mail = Mail.of(to, letter.subject(), letter.text() + "\n\n-- \n" + footer + "\n")
                .answering(letter.answered());
        return letter.file() == null ? mail : mail.with(letter.file());
    }
}
