package org.egide.notification;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.ledger.Event;
import org.egide.ledger.Follower;
import org.egide.report.Edition;
import org.egide.report.Editions;
import org.egide.shared.SiteAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells that a report is published: those who reply, with the day on which the response is due, and whoever asked for
 * news of the consultation. Each once; while the mail server is away, the rest of them wait for it.
 */
@Component
class PublicationMails implements Follower {

    private static final UUID FIRST = new UUID(0, 0);

    private final Consultations consultations;
    private final Editions editions;
    private final RespondentMails respondents;
    private final SubscriptionStore subscriptions;
    private final ReaderStore readers;
    private final Post post;
    private final MessageSource messages;
    private final SiteAddress site;

    PublicationMails(
            Consultations consultations,
            Editions editions,
            RespondentMails respondents,
            SubscriptionStore subscriptions,
            ReaderStore readers,
            Post post,
            MessageSource messages,
            SiteAddress site) {
        this.consultations = consultations;
        this.editions = editions;
        this.respondents = respondents;
        this.subscriptions = subscriptions;
        this.readers = readers;
        this.post = post;
        this.messages = messages;
        this.site = site;
    }

    @Override
    public String name() {
        return "publication-mails";
    }

    @Override
    public Mono<Void> handle(Event event) {
        return event.kind().equals("report.published") ? tell(event) : Mono.empty();
    }

    private Mono<Void> tell(Event event) {
        return Mono.zip(
                        consultations.get(event.space()),
                        editions.published(event.space(), number(event, "report"), number(event, "edition")))
                .flatMap(both -> respondents
                        .tell(event, both.getT1(), both.getT2())
                        .then(tellReaders(event, both.getT1(), both.getT2())));
    }

    private static int number(Event event, String field) {
        return ((Number) Objects.requireNonNull(event.detail().get(field))).intValue();
    }

    private Mono<Void> tellReaders(Event event, Consultation consultation, Edition edition) {
        return subscriptions
                .readersOf(event.space(), FIRST)
                .expand(page -> page.isEmpty() ? Mono.empty() : subscriptions.readersOf(event.space(), page.getLast()))
                .concatMapIterable(page -> page)
                .concatMap(readers::byId)
                .concatMap(reader ->
                        once(event, reader, Mono.fromSupplier(() -> readerMail(consultation, edition, reader))))
                .then();
    }

    private Mail readerMail(Consultation consultation, Edition edition, Reader reader) {
        Locale locale = reader.locale();
        Object[] words = words(consultation, edition, locale);
        String manage = site.of("/" + reader.language() + "/subscriptions/" + reader.token());
        return Mail.of(
                        reader.email(),
                        messages.getMessage("mail.reportPublished.subject", words, locale),
                        messages.getMessage("mail.reportPublished.text", words, locale)
                                + "\n\n-- \n"
                                + messages.getMessage("mail.reportPublished.reader", new Object[] {manage}, locale)
                                + "\n")
                .stoppedAt(site.of("/subscriptions/" + reader.token() + "/stop?topic=" + Topic.CONTRIBUTION));
    }

    private Object[] words(Consultation consultation, Edition edition, Locale locale) {
        return new Object[] {
            consultation.title().in(locale),
            String.valueOf(edition.number()),
            site.of("/" + locale.getLanguage() + "/consultations/" + consultation.slug() + "/report/" + edition.report()
                    + "/" + edition.number())
        };
    }

    private Mono<Void> once(Event event, Reader reader, Mono<Mail> mail) {
        UUID about = Post.about(event.id() + reader.email());
        return Post.oneOfMany(post.once(event.space(), about, mail));
    }
}
