package org.egide.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.duty.Duties;
import org.egide.duty.Duty;
import org.egide.duty.Holder;
import org.egide.shared.SiteAddress;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reminds those whose legal duty it is, a fortnight before, three days before and on its day; once it is late, them and
 * the commission, each week until it is done or set aside. A morning that was missed is caught up by the next one.
 */
@Component
class DutyMails {

    private static final List<Long> AHEAD = List.of(0L, 3L, 15L);
    private static final int WEEK = 7;

    private final EveryConsultation consultations;
    private final Duties duties;
    private final Post post;
    private final Morning morning;
    private final MessageSource messages;
    private final NotificationProperties properties;
    private final SiteAddress site;
    private final Clock clock;

    DutyMails(
            EveryConsultation consultations,
            Duties duties,
            Post post,
            Morning morning,
            MessageSource messages,
            NotificationProperties properties,
            SiteAddress site,
            Clock clock) {
        this.consultations = consultations;
        this.duties = duties;
        this.post = post;
        this.morning = morning;
        this.messages = messages;
        this.properties = properties;
        this.site = site;
        this.clock = clock;
    }

    /** Each morning, consultation by consultation, drafts included: the notice is due before the public sees any. */
    @Scheduled(cron = "${egide.notification.reminders:0 5 7 * * *}", zone = "Europe/Paris")
    Mono<Void> remindAll() {
        return morning.patiently(consultations.each(this::remind));
    }

    private Mono<Void> remind(Consultation consultation) {
        return duties.of(consultation)
                .flatMapIterable(all -> all)
                .filter(Duty::waits)
                .concatMap(duty -> remind(consultation, duty))
                .then();
    }

    private Mono<Void> remind(Consultation consultation, Duty duty) {
        LocalDate due = duty.dueOn();
        String stage = due == null ? null : stage(ChronoUnit.DAYS.between(today(), due));
        if (due == null || stage == null) {
            return Mono.empty();
        }
        boolean late = due.isBefore(today());
        UUID thing = Post.about(duty.key() + " " + due + " " + stage);
        return Flux.fromStream(() -> readers(consultation, duty, late))
                .concatMap(address -> post.tell(
                        consultation.id(),
                        address,
                        Set.of(thing),
                        mine -> Mono.just(mail(consultation, duty, due, late, address))))
                .then();
    }

    /** What a day calls for; null for nothing. Long before, and long after without change, nobody is written to. */
    static @Nullable String stage(long daysLeft) {
        if (daysLeft < 0) {
            return "late-" + (-daysLeft - 1) / WEEK;
        }
        return AHEAD.stream()
                .filter(days -> daysLeft <= days)
                .findFirst()
                .map(String::valueOf)
                .orElse(null);
    }

    private Stream<String> readers(Consultation consultation, Duty duty, boolean late) {
        Holder holder = duty.rule().holder();
        Stream<String> holders = switch (holder) {
            case OWNER -> addresses(consultation.holding(Role.OWNER));
            case GUARANTOR -> addresses(consultation.guarantorsInOffice());
            case COMMISSION, PUBLIC -> Stream.empty();
        };
        boolean commission = late || holder == Holder.COMMISSION;
        return Stream.concat(holders, commission ? properties.commission().stream() : Stream.empty())
                .distinct();
    }

    private static Stream<String> addresses(List<Member> members) {
        return members.stream().map(Member::email).filter(Objects::nonNull);
    }

    private Mail mail(Consultation consultation, Duty duty, LocalDate due, boolean late, String address) {
        Locale locale = Locale.FRENCH;
        Object[] words = {
            duty.title().in(locale),
            consultation.title().in(locale),
            Times.day(due, locale),
            duty.rule().source(),
            site.of("/fr/workspace/consultations/" + consultation.slug() + "/duties#" + duty.key())
        };
        String subject = late ? "mail.duty.late.subject" : "mail.duty.subject";
        String footer = messages.getMessage("mail.duty.footer", null, locale);
        return Mail.of(
                address,
                messages.getMessage(subject, words, locale),
                messages.getMessage("mail.duty.text", words, locale) + "\n\n-- \n" + footer + "\n");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
    }
}
