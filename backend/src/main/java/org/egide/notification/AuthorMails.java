package org.egide.notification;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.egide.ledger.Event;
import org.egide.ledger.Follower;
import org.egide.register.Contributions;
import org.egide.register.Correspondence;
import org.egide.register.Followed.Step;
import org.egide.register.Receipt;
import org.egide.register.ReceiptFile;
import org.egide.shared.SiteAddress;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes to authors who left an address: their receipt, and what a guarantor decided. Each event at most once. */
@Component
class AuthorMails implements Follower {

    private static final String RECEIPT = "receipt";

    /** Which mail each kind of event calls for. */
    private static final Map<String, String> MAILS = Map.of(
            "contribution.submitted", RECEIPT,
            "moderation.published", "published",
            "moderation.refused", "refused");

    private final Contributions contributions;
    private final SentStore sent;
    private final Mailbox mailbox;
    private final MessageSource messages;
    private final SiteAddress site;
    private final JsonMapper json;
    private final Clock clock;

    AuthorMails(
            Contributions contributions,
            SentStore sent,
            Mailbox mailbox,
            MessageSource messages,
            SiteAddress site,
            JsonMapper json,
            Clock clock) {
        this.contributions = contributions;
        this.sent = sent;
        this.mailbox = mailbox;
        this.messages = messages;
        this.site = site;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "author-mails";
    }

    @Override
    public Mono<Void> handle(Event event) {
        String mail = MAILS.get(event.kind());
        return mail == null
                ? Mono.empty()
                : contributions
                        .correspondence(event.space(), event.subject())
                        .filterWhen(author -> sent.isNew(event.space(), event.id()))
                        .flatMap(author ->
                                send(mail, author).then(sent.remember(event.space(), event.id(), Times.now(clock))));
    }

    private Mono<Void> send(String mail, Correspondence author) {
        Locale locale = Locale.of(author.language());
        Object[] words = words(author, locale);
        String text = sentence("mail." + mail + ".text", locale, words);
        String footer = sentence("mail.footer", locale);
        Mail written = Mail.of(
                author.email(),
                sentence("mail." + mail + ".subject", locale, words),
                text + "\n\n-- \n" + footer + "\n");
        return mailbox.send(mail.equals(RECEIPT) ? withReceipt(written, author, locale) : written);
    }

    /** The proof to keep; none when the words were erased before the mail left. */
    private Mail withReceipt(Mail mail, Correspondence author, Locale locale) {
        Receipt receipt = author.followed().receipt();
        return receipt.evidence() == null
                ? mail
                : mail.with(new Mail.File(
                        sentence("receipt.file", locale) + receipt.number() + ".json",
                        "application/json",
                        json.writerWithDefaultPrettyPrinter().writeValueAsBytes(ReceiptFile.of(receipt))));
    }

    /** Number, consultation, code, address to follow it, ground, the guarantor's sentence. */
    private Object[] words(Correspondence author, Locale locale) {
        String code = author.followed().receipt().code();
        Step last = lastRefusal(author.followed().steps());
        String ground = last == null ? null : last.ground();
        String reason = last == null ? null : last.reason();
        return new Object[] {
            String.valueOf(author.followed().receipt().number()),
            author.consultationTitle(),
            code,
            site.of("/" + author.language() + "/receipts/" + code),
            ground == null ? "" : sentence("ground." + ground, locale),
            reason == null ? "" : reason
        };
    }

    private static @Nullable Step lastRefusal(List<Step> steps) {
        return steps.reversed().stream()
                .filter(step -> step.ground() != null)
                .findFirst()
                .orElse(null);
    }

    private String sentence(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }
}
