package org.egide.web.moderation;

import java.time.Clock;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.moderation.Charters;
import org.egide.moderation.Reports;
import org.egide.moderation.Reports.Reported;
import org.egide.register.Contributions;
import org.egide.register.State;
import org.egide.shared.Conflict;
import org.egide.shared.Ids;
import org.egide.shared.InvalidRequest;
import org.egide.shared.Refusal;
import org.egide.web.ConsultationCard;
import org.egide.web.Dates;
import org.egide.web.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Readers report what is published, and read the answer by their code. */
@Controller
class ReportPageController {

    private static final String ADDRESS = "/consultations/{slug}/contributions/{number:[0-9]{1,18}}/report";

    private final Consultations consultations;
    private final Contributions contributions;
    private final Charters charters;
    private final Reports reports;
    private final MessageSource messages;
    private final Clock clock;

    ReportPageController(
            Consultations consultations,
            Contributions contributions,
            Charters charters,
            Reports reports,
            MessageSource messages,
            Clock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.charters = charters;
        this.reports = reports;
        this.messages = messages;
        this.clock = clock;
    }

    /** The form; for what the public does not read, there is none. */
    @GetMapping(ADDRESS)
    Mono<Rendering> form(@PathVariable String slug, @PathVariable long number, Locale locale) {
        ReportForm empty = new ReportForm(null, null, null, Ids.next().toString());
        return consultations
                .published(slug)
                .flatMap(consultation -> contributions
                        .get(consultation.id(), number)
                        .filter(contribution -> contribution.state() == State.PUBLISHED)
                        .switchIfEmpty(Mono.error(() -> new Conflict("not-published")))
                        .flatMap(contribution -> page(consultation, number, empty, null, locale)));
    }

    /** Refused, the form keeps what was typed. */
    @PostMapping(ADDRESS)
    Mono<Rendering> report(
            @PathVariable String slug, @PathVariable long number, @ModelAttribute ReportForm form, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> Mono.fromCallable(() -> form.toDraft(locale))
                        .flatMap(draft -> contributions.report(consultation.id(), number, draft, form.keyOrNull()))
                        .map(code -> Rendering.redirectTo("/reports/" + code + "?sent=yes")
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                        .onErrorResume(
                                InvalidRequest.class, refusal -> page(consultation, number, form, refusal, locale)));
    }

    private Mono<Rendering> page(
            Consultation consultation, long number, ReportForm form, @Nullable Refusal refusal, Locale locale) {
        return charters.current(consultation.id())
                .map(charter -> Rendering.view("report")
                        .status(refusal == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                        .modelAttribute("number", Long.toString(number))
                        .modelAttribute("charter", CharterLines.of(charter, locale))
                        .modelAttribute("form", form)
                        .modelAttribute("faults", refusal == null ? Faults.NONE : Faults.of(refusal, messages, locale))
                        .build());
    }

    /** What became of a report, for whoever holds its code. */
    @GetMapping("/reports/{code}")
    Mono<Rendering> follow(
            @PathVariable String code, @RequestParam(required = false) @Nullable String sent, Locale locale) {
        return reports.follow(code)
                .flatMap(reported -> consultations
                        .get(reported.space())
                        .map(consultation -> answer(consultation, reported, code, sent != null, locale)));
    }

    private Rendering answer(
            Consultation consultation, Reported reported, String code, boolean justSent, Locale locale) {
        var outcome = reported.outcome();
        var answered = reported.answeredAt();
        return Rendering.view("report-answer")
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute("code", code)
                .modelAttribute("justSent", justSent)
                .modelAttribute("ground", reported.ground().name())
                .modelAttribute("at", Dates.toTheMinute(reported.at(), locale))
                .modelAttribute("label", reported.label() == null ? "" : reported.label())
                .modelAttribute("outcome", outcome == null ? "" : outcome.name())
                .modelAttribute("answeredAt", answered == null ? "" : Dates.toTheMinute(answered, locale))
                .build();
    }
}
