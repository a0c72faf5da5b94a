package org.egide.notification;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.egide.channel.MailAnswers;
import org.egide.register.Contributions;
import org.egide.register.Correspondence;
import org.egide.shared.SiteAddress;
import org.egide.shared.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Answers who contributes by e-mail: a receipt, another one that is linked to it when the same e-mail comes again, or
 * why it is no contribution. Each once, whatever the mailbox hands over again after a crash; a third delivery of the
 * same e-mail says nothing new, and is not answered.
 */
@Component
class MailboxAnswers implements MailAnswers {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.LONG, FormatStyle.MEDIUM)
            .withZone(Times.LEGAL_ZONE);

    private final Contributions contributions;
    private final ReceiptLetters receipts;
    private final Post post;
    private final MessageSource messages;
    private final SiteAddress site;

    MailboxAnswers(
            Contributions contributions, ReceiptLetters receipts, Post post, MessageSource messages, SiteAddress site) {
        this.contributions = contributions;
        this.receipts = receipts;
        this.post = post;
        this.messages = messages;
        this.site = site;
    }

    /** To the address that the contribution was received from: whoever repeats an e-mail learns nothing of it. */
    @Override
    public Mono<Void> received(Received received) {
        return contributions
                .correspondence(received.space(), received.contribution())
                .flatMap(author -> send(received, author));
    }

    private Mono<Void> send(Received received, Correspondence author) {
        Locale locale = Locale.of(author.language());
        return post.once(
                received.space(),
                about(received.again() ? "again" : "receipt", received.contribution()),
                author.email(),
                locale,
                "mail.footer",
                Mono.fromSupplier(() -> letter(received, author, locale)));
    }

    private Letter letter(Received received, Correspondence author, Locale locale) {
        Letter receipt = received.again() ? receipts.again(author, locale) : receipts.first(author, locale);
        Letter whole = received.files() == 0
                ? receipt
                : receipt.followedBy(messages.getMessage("mail.filesLeftOut", new Object[] {received.files()}, locale));
        return whole.answering(received.messageId());
    }

    @Override
    public Mono<Void> refused(Refused refused) {
        Locale locale = Locale.of(refused.language());
        return post.once(
                refused.space(),
                about("refused", refused.key()),
                refused.to(),
                locale,
                "mail.footerMailbox",
                Mono.fromSupplier(() -> letter(refused, locale)));
    }

    private Letter letter(Refused refused, Locale locale) {
        Object[] words = {
            refused.consultation(),
            messages.getMessage("problem." + refused.code(), refused.arguments().toArray(), locale),
            site.of("/" + refused.language() + "/consultations/" + refused.slug()),
            MINUTE.withLocale(locale).format(refused.arrivedAt())
        };
        return new Letter(
                        messages.getMessage("mail.notReceived.subject", words, locale),
                        messages.getMessage("mail.notReceived.text", words, locale))
                .answering(refused.messageId());
    }

    private static UUID about(String what, Object of) {
        return Post.about(what + ':' + of);
    }
}
