package org.egide.notification;

import java.util.Locale;
import java.util.Map;
import org.egide.consultation.Consultations;
import org.egide.ledger.Event;
import org.egide.ledger.Follower;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Explanations;
import org.egide.moderation.Reports;
import org.egide.moderation.Reports.Reported;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers readers who reported something and left an address: what was decided, never the words. Each report once. */
@Component
class ReportMails implements Follower {

    private static final Map<String, Outcome> DECISIONS = Map.of(
            "moderation.published", Outcome.PUBLISH,
            "moderation.redacted", Outcome.PUBLISH_REDACTED,
            "moderation.refused", Outcome.REFUSE);

    private final Explanations explanations;
    private final Reports reports;
    private final Consultations consultations;
    private final Post post;
    private final MessageSource messages;

    ReportMails(
            Explanations explanations,
            Reports reports,
            Consultations consultations,
            Post post,
            MessageSource messages) {
        this.explanations = explanations;
        this.reports = reports;
        this.consultations = consultations;
        this.post = post;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "report-mails";
    }

    @Override
    public Mono<Void> handle(Event event) {
        Outcome outcome = DECISIONS.get(event.kind());
        return outcome == null
                ? Mono.empty()
                : explanations
                        .madeBy(event.space(), event.subject(), outcome, event.occurredAt())
                        .flatMapMany(why -> reports.answeredBy(
                                        event.space(),
                                        event.subject(),
                                        why.decision().at())
                                .flatMapMany(Flux::fromIterable))
                        .concatMap(this::answer)
                        .then();
    }

    private Mono<Void> answer(Reported report) {
        String email = report.email();
        Locale locale = Locale.of(report.language());
        return email == null
                ? Mono.empty()
                : post.once(report.space(), report.id(), email, locale, "mail.report.footer", letter(report, locale));
    }

    private Mono<Letter> letter(Reported report, Locale locale) {
        String label = report.label();
        return consultations.get(report.space()).map(consultation -> {
            Object[] words = {
                label == null ? "" : label,
                consultation.title().in(locale),
                messages.getMessage("ground." + report.ground(), null, locale),
                messages.getMessage("mail.report." + report.outcome(), null, locale)
            };
            return new Letter(
                    messages.getMessage("mail.report.subject", words, locale),
                    messages.getMessage("mail.report.text", words, locale));
        });
    }
}
