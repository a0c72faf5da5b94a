package org.egide.notification;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.consultation.Role;
import org.egide.duty.Duties;
import org.egide.duty.Duty;
import org.egide.ledger.Event;
import org.egide.report.Edition;
import org.egide.report.Editions;
import org.egide.report.GuarantorRequest;
import org.egide.report.ReportKind;
import org.egide.response.Respondent;
import org.egide.shared.SiteAddress;
import org.egide.shared.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells those who reply that a report is published, what it asks of them, and by when the response is due: the owners
 * always, others when something is addressed to them.
 */
@Component
class RespondentMails {

    private static final String RESPONSE = "response";

    private final Correspondents correspondents;
    private final Editions editions;
    private final Duties duties;
    private final Post post;
    private final MessageSource messages;
    private final SiteAddress site;

    RespondentMails(
            Correspondents correspondents,
            Editions editions,
            Duties duties,
            Post post,
            MessageSource messages,
            SiteAddress site) {
        this.correspondents = correspondents;
        this.editions = editions;
        this.duties = duties;
        this.post = post;
        this.messages = messages;
        this.site = site;
    }

    Mono<Void> tell(Event event, Consultation consultation, Edition edition) {
        return Mono.zip(correspondents.of(consultation), asked(edition), duties.of(consultation))
                .flatMapMany(all -> Flux.fromIterable(all.getT1())
                        .map(to -> new Telling(
                                consultation, edition, to, mine(consultation, all.getT2(), to), due(all.getT3(), to))))
                .filter(one -> one.isOwner() || !one.requests().isEmpty())
                .concatMap(one -> once(event, one))
                .then();
    }

    /** The response replies to the final report; others ask nothing that is replied to. */
    private Mono<List<GuarantorRequest>> asked(Edition edition) {
        return edition.kind() == ReportKind.FINAL
                ? editions.requests(edition.space(), edition.report(), edition.number())
                : Mono.just(List.of());
    }

    private static List<GuarantorRequest> mine(
            Consultation consultation, List<GuarantorRequest> all, Correspondent to) {
        return all.stream()
                .filter(one -> Respondent.asked(consultation, one.addressee()).is(to.respondent()))
                .toList();
    }

    /** The day of the response; empty when the regime asks for none. */
    private static Optional<String> due(List<Duty> all, Correspondent to) {
        return all.stream()
                .filter(duty -> duty.key().equals(RESPONSE) && duty.waits())
                .map(Duty::dueOn)
                .filter(Objects::nonNull)
                .map(day -> Times.day(day, to.locale()))
                .findFirst();
    }

    private Mono<Void> once(Event event, Telling one) {
        Correspondent to = one.to();
        String why = one.isOwner() ? "mail.reportPublished.owner" : "mail.reportPublished.respondent";
        return Post.oneOfMany(post.once(
                event.space(),
                to.about(event.id()),
                to.email(),
                to.locale(),
                why,
                Mono.fromSupplier(() -> letter(one))));
    }

    private Letter letter(Telling one) {
        Locale locale = one.to().locale();
        String slug = one.consultation().slug();
        Edition edition = one.edition();
        String home = "/" + locale.getLanguage();
        Object[] words = {
            one.consultation().title().in(locale),
            String.valueOf(edition.number()),
            site.of(home + "/consultations/" + slug + "/report/" + edition.report() + "/" + edition.number()),
            one.due().orElse(""),
            edition.sha256(),
            one.requests().size(),
            one.requests().stream().map(asked -> line(asked, locale)).collect(Collectors.joining("\n\n")),
            one.to().respondent().name(),
            site.of(home + "/workspace/consultations/" + slug + "/response")
        };
        StringBuilder text = new StringBuilder(say("mail.reportPublished.text", locale, words));
        if (!one.requests().isEmpty()) {
            text.append("\n\n").append(say("mail.reportPublished.requests", locale, words));
        }
        if (one.due().isPresent()) {
            String due = one.isOwner() ? "mail.reportPublished.due" : "mail.reportPublished.dueTo";
            text.append("\n\n").append(say(due, locale, words));
        }
        text.append("\n\n").append(say("mail.reportPublished.hash", locale, words));
        return new Letter(say("mail.reportPublished.subject", locale, words), text.toString());
    }

    private String line(GuarantorRequest one, Locale locale) {
        return say(
                "mail.reportPublished.line",
                locale,
                one.label(),
                one.text().replaceAll("\\s+", " ").strip());
    }

    private String say(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }

    /**
     * What somebody is told.
     *
     * @param requests what is asked of them
     * @param due the day of the response, in words; empty when none is asked for
     */
    private record Telling(
            Consultation consultation,
            Edition edition,
            Correspondent to,
            List<GuarantorRequest> requests,
            Optional<String> due) {

        private boolean isOwner() {
            return to.respondent().role() == Role.OWNER;
        }
    }
}
