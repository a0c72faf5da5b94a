package org.egide.notification;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.egide.ledger.Event;
import org.egide.ledger.Follower;
import org.egide.moderation.Sanction;
import org.egide.moderation.Sanctions;
import org.egide.register.Contributions;
import org.egide.register.Correspondence;
import org.egide.shared.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells whoever left an address that a measure was taken on them, why, until when, and how to contest it. */
@Component
class SanctionMails implements Follower {

    private final Sanctions sanctions;
    private final Contributions contributions;
    private final SentStore sent;
    private final Mailbox mailbox;
    private final MessageSource messages;
    private final NotificationProperties properties;
    private final Clock clock;

    SanctionMails(
            Sanctions sanctions,
            Contributions contributions,
            SentStore sent,
            Mailbox mailbox,
            MessageSource messages,
            NotificationProperties properties,
            Clock clock) {
        this.sanctions = sanctions;
        this.contributions = contributions;
        this.sent = sent;
        this.mailbox = mailbox;
        this.messages = messages;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sanction-mails";
    }

    @Override
    public Mono<Void> handle(Event event) {
        return event.kind().startsWith("sanction.") ? tell(event) : Mono.empty();
    }

    private Mono<Void> tell(Event event) {
        return sanctions
                .find(event.space(), event.subject())
                .filterWhen(sanction -> sent.isNew(event.space(), event.id()))
                .zipWhen(sanction -> contributions.correspondence(event.space(), sanction.content()))
                .flatMap(both -> send(event.kind(), both.getT1(), both.getT2())
                        .then(sent.remember(event.space(), event.id(), Times.now(clock))));
    }

    private Mono<Void> send(String kind, Sanction sanction, Correspondence author) {
        Locale locale = Locale.of(author.language());
        Object[] words = {
            author.consultationTitle(),
            String.valueOf(author.followed().receipt().number()),
            messages.getMessage("sanction.measure." + sanction.measure(), null, locale),
            messages.getMessage("ground." + sanction.ground(), null, locale),
            sanction.reason(),
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(sanction.endsAt().atZone(Times.LEGAL_ZONE)),
            properties.contest()
        };
        String key = kind.equals("sanction.imposed") ? "mail.sanction.imposed" : "mail.sanction.lifted";
        String footer = messages.getMessage("mail.footer", null, locale);
        return mailbox.send(
                author.email(),
                messages.getMessage(key + ".subject", words, locale),
                messages.getMessage(key + ".text", words, locale) + "\n\n-- \n" + footer + "\n");
    }
}
