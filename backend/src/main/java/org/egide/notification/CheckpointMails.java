package org.egide.notification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.consultation.Status;
import org.egide.ledger.KeptCheckpoint;
import org.egide.ledger.Logs;
import org.egide.shared.SiteAddress;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Mails the signed checkpoint of each log that grew the day before to the guarantors, the commission and whoever asked:
 * who keeps these mails can show that a log was rewritten, whoever holds its key.
 */
@Component
class CheckpointMails {

    private static final SpaceId FIRST = new SpaceId(new UUID(0, 0));

    private final Logs logs;
    private final Consultations consultations;
    private final Post post;
    private final Morning morning;
    private final SubscriptionStore subscriptions;
    private final ReaderStore readers;
    private final MessageSource messages;
    private final NotificationProperties properties;
    private final SiteAddress site;
    private final Clock clock;

    CheckpointMails(
            Logs logs,
            Consultations consultations,
            Post post,
            Morning morning,
            SubscriptionStore subscriptions,
            ReaderStore readers,
            MessageSource messages,
            NotificationProperties properties,
            SiteAddress site,
            Clock clock) {
        this.logs = logs;
        this.consultations = consultations;
        this.post = post;
        this.morning = morning;
        this.subscriptions = subscriptions;
        this.readers = readers;
        this.messages = messages;
        this.properties = properties;
        this.site = site;
        this.clock = clock;
    }

    /** Those of yesterday, once an authority had the night to stamp them. */
    @Scheduled(cron = "${egide.notification.checkpoints:0 45 6 * * *}", zone = "Europe/Paris")
    Mono<Void> mailAll() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE).minusDays(1);
        return morning.patiently(logs.kept(day, FIRST)
                .expand(page -> page.isEmpty()
                        ? Mono.empty()
                        : logs.kept(day, page.getLast().space()))
                .concatMapIterable(page -> page)
                .concatMap(this::mailAbout)
                .then());
    }

    private Mono<Void> mailAbout(KeptCheckpoint kept) {
        return consultations
                .get(kept.space())
                .filter(consultation -> consultation.status() != Status.DRAFT)
                .flatMap(consultation -> mailOfficials(consultation, kept).then(mailReaders(consultation, kept)));
    }

    private Mono<Void> mailOfficials(Consultation consultation, KeptCheckpoint kept) {
        List<String> guarantors = consultation.holding(Role.GUARANTOR).stream()
                .map(Member::email)
                .filter(Objects::nonNull)
                .toList();
        return Flux.fromStream(Stream.concat(guarantors.stream(), properties.commission().stream())
                        .distinct())
                .concatMap(address -> send(kept, mail(consultation, kept, address, Locale.FRENCH)))
                .then();
    }

    private Mono<Void> mailReaders(Consultation consultation, KeptCheckpoint kept) {
        SpaceId space = kept.space();
        return subscriptions
                .about(space, space.value(), Pace.DAILY, FIRST.value())
                .expand(page -> page.isEmpty()
                        ? Mono.empty()
                        : subscriptions.about(
                                space, space.value(), Pace.DAILY, page.getLast().reader()))
                .concatMapIterable(page -> page)
                .concatMap(one -> readers.byId(one.reader()))
                .concatMap(reader -> send(
                        kept,
                        mail(consultation, kept, reader.email(), reader.locale())
                                .stoppedAt(site.of(
                                        "/subscriptions/" + reader.token() + "/stop?topic=" + Topic.CHECKPOINT))))
                .then();
    }

    private Mono<Void> send(KeptCheckpoint kept, Mail mail) {
        UUID thing = Post.about("checkpoint " + kept.day());
        return post.tell(kept.space(), mail.to(), Set.of(thing), mine -> Mono.just(mail));
    }

    private Mail mail(Consultation consultation, KeptCheckpoint kept, String address, Locale locale) {
        Object[] words = {
            consultation.title().in(locale),
            kept.day().toString(),
            String.valueOf(kept.size()),
            kept.note(),
            site.of("/" + locale.getLanguage() + "/verify?consultation=" + consultation.slug())
        };
        List<Mail.File> files = new ArrayList<>();
        String name = messages.getMessage("mail.checkpoint.file", null, locale) + kept.day();
        files.add(new Mail.File(name + ".txt", "text/plain", kept.note().getBytes(StandardCharsets.UTF_8)));
        byte[] stamp = kept.stamp();
        if (stamp != null) {
            files.add(new Mail.File(name + ".tsr", "application/timestamp-reply", stamp));
        }
        return new Mail(
                address,
                messages.getMessage("mail.checkpoint.subject", words, locale),
                messages.getMessage("mail.checkpoint.text", words, locale),
                files,
                null,
                null);
    }
}
