package org.egide.notification;

import java.util.Locale;
import org.egide.ledger.Event;
import org.egide.ledger.Follower;
import org.egide.register.Contributions;
import org.egide.register.Correspondence;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes to authors who left an address: their receipt, then what {@link DecisionMails} says, in the order of the log.
 * Each event once.
 */
@Component
class AuthorMails implements Follower {

    private final Contributions contributions;
    private final DecisionMails decisions;
    private final Post post;
    private final MessageSource messages;
    private final NotificationProperties properties;

    AuthorMails(
            Contributions contributions,
            DecisionMails decisions,
            Post post,
            MessageSource messages,
            NotificationProperties properties) {
        this.contributions = contributions;
        this.decisions = decisions;
        this.post = post;
        this.messages = messages;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "author-mails";
    }

    @Override
    public Mono<Void> handle(Event event) {
        return event.kind().equals("contribution.submitted")
                ? contributions.correspondence(event.space(), event.subject()).flatMap(author -> send(event, author))
                : decisions.handle(event);
    }

    private Mono<Void> send(Event event, Correspondence author) {
        Locale locale = Locale.of(author.language());
        return post.once(
                event.space(),
                event.id(),
                author.email(),
                locale,
                "mail.footer",
                Mono.fromSupplier(() -> receipt(author, locale)));
    }

    private Letter receipt(Correspondence author, Locale locale) {
        String code = author.followed().receipt().code();
        Object[] words = {
            String.valueOf(author.followed().receipt().number()),
            author.consultationTitle(),
            code,
            properties.siteUrl() + "/" + author.language() + "/receipts/" + code
        };
        return new Letter(
                messages.getMessage("mail.receipt.subject", words, locale),
                messages.getMessage("mail.receipt.text", words, locale));
    }
}
