package org.egide.notification;

import java.util.Locale;
import org.egide.ledger.Event;
import org.egide.ledger.Follower;
import org.egide.register.Contributions;
import org.egide.register.Correspondence;
import org.egide.register.Receipt;
import org.egide.register.ReceiptFile;
import org.egide.shared.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes to authors who left an address: their receipt, with the proof to keep, then what {@link DecisionMails} says,
 * in the order of the log. Each event once.
 */
@Component
class AuthorMails implements Follower {

    private final Contributions contributions;
    private final DecisionMails decisions;
    private final Post post;
    private final MessageSource messages;
    private final SiteAddress site;
    private final JsonMapper json;

    AuthorMails(
            Contributions contributions,
            DecisionMails decisions,
            Post post,
            MessageSource messages,
            SiteAddress site,
            JsonMapper json) {
        this.contributions = contributions;
        this.decisions = decisions;
        this.post = post;
        this.messages = messages;
        this.site = site;
        this.json = json;
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
                Mono.fromSupplier(() -> letter(author, locale)));
    }

    private Letter letter(Correspondence author, Locale locale) {
        Receipt receipt = author.followed().receipt();
        Object[] words = {
            String.valueOf(receipt.number()),
            author.consultationTitle(),
            receipt.code(),
            site.of("/" + author.language() + "/receipts/" + receipt.code())
        };
        return new Letter(
                messages.getMessage("mail.receipt.subject", words, locale),
                messages.getMessage("mail.receipt.text", words, locale),
                proof(receipt, locale));
    }

    /** The proof to keep; none when the words were erased before the mail left. */
    private Mail.@Nullable File proof(Receipt receipt, Locale locale) {
        return receipt.evidence() == null
                ? null
                : new Mail.File(
                        messages.getMessage("receipt.file", null, locale) + receipt.number() + ".json",
                        "application/json",
                        json.writerWithDefaultPrettyPrinter().writeValueAsBytes(ReceiptFile.of(receipt)));
    }
}
