package org.egide.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.egide.consultation.Consultations;
import org.egide.ledger.Event;
import org.egide.ledger.Follower;
import org.egide.moderation.Charters;
import org.egide.register.Contributions;
import org.egide.shared.SiteAddress;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.egide.shared.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells people what became of the contributions that they follow: once a day all together, or as it happens. Never
 * when there is nothing to tell; each thing at most once, however many replicas there are.
 */
@Component
class Digests implements Follower {

    private static final Logger log = LoggerFactory.getLogger(Digests.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final Set<String> ERASED = Set.of("contribution.erased", "contribution.identity-erased");

    private final SubscriptionStore store;
    private final ReaderStore readers;
    private final Consultations consultations;
    private final Contributions contributions;
    private final Charters charters;
    private final News news;
    private final Mailbox mailbox;
    private final Morning morning;
    private final MessageSource messages;
    private final SiteAddress site;
    private final Clock clock;

    Digests(
            SubscriptionStore store,
            ReaderStore readers,
            Consultations consultations,
            Contributions contributions,
            Charters charters,
            News news,
            Mailbox mailbox,
            Morning morning,
            MessageSource messages,
            SiteAddress site,
            Clock clock) {
        this.store = store;
        this.readers = readers;
        this.consultations = consultations;
        this.contributions = contributions;
        this.charters = charters;
        this.news = news;
        this.mailbox = mailbox;
        this.morning = morning;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "digests";
    }

    /** Tells at once those who asked for it. Whoever followed what is erased is forgotten, by name or whole. */
    @Override
    public Mono<Void> handle(Event event) {
        if (ERASED.contains(event.kind())) {
            return forget(event.space(), event.subject());
        }
        return store.about(event.space(), event.subject(), Pace.AT_ONCE, FIRST)
                .expand(page -> page.isEmpty()
                        ? Mono.empty()
                        : store.about(
                                event.space(),
                                event.subject(),
                                Pace.AT_ONCE,
                                page.getLast().reader()))
                .concatMapIterable(page -> page)
                .concatMap(one -> Post.oneOfMany(tell(one.reader(), List.of(one))))
                .then();
    }

    /** Tells everybody else, at half past seven in Paris. */
    @Scheduled(cron = "${egide.notification.digest:0 30 7 * * *}", zone = "Europe/Paris")
    Mono<Void> tellAll() {
        return morning.patiently(store.daily(FIRST)
                .expand(page -> page.isEmpty() ? Mono.empty() : store.daily(page.getLast()))
                .concatMapIterable(page -> page)
                .concatMap(this::tellToday)
                .then());
    }

    /** A mail that cannot be sent to one person must not keep the others from theirs. */
    private Mono<Void> tellToday(UUID reader) {
        return store.ofReader(reader)
                .flatMap(all ->
                        tell(reader, all.stream().filter(Digests::isDaily).toList()))
                .onErrorResume(failure -> !(failure instanceof Unavailable), failure -> {
                    log.error("the digest of {} could not be sent", reader, failure);
                    return Mono.empty();
                });
    }

    private static boolean isDaily(Subscription one) {
        return one.topic() == Topic.CONTRIBUTION && one.pace() == Pace.DAILY && one.confirmed();
    }

    private Mono<Void> tell(UUID id, List<Subscription> all) {
        Instant now = Times.now(clock);
        return readers.byId(id)
                .flatMap(reader -> Flux.fromIterable(all)
                        .concatMap(one -> take(one, reader, now))
                        .collectList()
                        .filter(told -> !told.isEmpty())
                        .flatMap(told -> mailbox.send(mail(reader, told))
                                .onErrorResume(failure -> giveBack(told, now).then(Mono.error(failure)))));
    }

    /** Empty when nothing happened, or when another replica tells it. */
    private Mono<Told> take(Subscription one, Reader reader, Instant now) {
        return Mono.zip(
                        consultations.get(one.space()),
                        contributions.progress(one.space(), one.subject()),
                        charters.announcements(one.space()))
                .map(all -> news.since(one.toldAt(), all.getT1(), all.getT2(), all.getT3(), reader.locale()))
                .filter(lines -> !lines.isEmpty())
                .filterWhen(lines -> store.tell(one, now))
                .map(lines -> new Told(one, lines));
    }

    private Mono<Void> giveBack(List<Told> told, Instant now) {
        return Flux.fromIterable(told)
                .concatMap(one -> store.tell(
                        one.subscription().toldAt(now), one.subscription().toldAt()))
                .then();
    }

    private Mail mail(Reader reader, List<Told> told) {
        String manage = site.of("/" + reader.language() + "/subscriptions/" + reader.token());
        String text = String.join(
                "\n\n", told.stream().map(one -> String.join("\n", one.lines())).toList());
        return Mail.of(
                        reader.email(),
                        messages.getMessage("mail.news.subject", new Object[] {told.size()}, reader.locale()),
                        messages.getMessage("mail.news.text", new Object[] {text, manage}, reader.locale()))
                .stoppedAt(site.of("/subscriptions/" + reader.token() + "/stop?topic=" + Topic.CONTRIBUTION));
    }

    private Mono<Void> forget(SpaceId space, UUID contribution) {
        return store.forget(space, contribution)
                .flatMapIterable(gone -> gone)
                .concatMap(readers::dropIdle)
                .then();
    }

    private record Told(Subscription subscription, List<String> lines) {}
}
