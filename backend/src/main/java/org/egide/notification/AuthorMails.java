package org.egide.notification;

import java.util.Locale;
import org.egide.ledger.Event;
import org.egide.ledger.Follower;
import org.egide.register.Channel;
import org.egide.register.Contributions;
import org.egide.register.Correspondence;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes to authors who left an address: their receipt, with the proof to keep, then what {@link DecisionMails} says,
 * in the order of the log. Each event once. Who wrote by e-mail has their receipt from {@link MailboxAnswers}.
 */
@Component
class AuthorMails implements Follower {

    private final Contributions contributions;
    private final DecisionMails decisions;
    private final ReceiptLetters receipts;
    private final Post post;

    AuthorMails(Contributions contributions, DecisionMails decisions, ReceiptLetters receipts, Post post) {
        this.contributions = contributions;
        this.decisions = decisions;
        this.receipts = receipts;
        this.post = post;
    }

    @Override
    public String name() {
        return "author-mails";
    }

    @Override
    public Mono<Void> handle(Event event) {
        if (!event.kind().equals("contribution.submitted")) {
            return decisions.handle(event);
        }
        return Channel.EMAIL.name().equals(event.detail().get("channel"))
                ? Mono.empty()
                : contributions.correspondence(event.space(), event.subject()).flatMap(author -> send(event, author));
    }

    private Mono<Void> send(Event event, Correspondence author) {
        Locale locale = Locale.of(author.language());
        return post.once(
                event.space(),
                event.id(),
                author.email(),
                locale,
                "mail.footer",
                Mono.fromSupplier(() -> receipts.first(author, locale)));
    }
}
