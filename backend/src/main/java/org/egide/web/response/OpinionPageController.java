package org.egide.web.response;

import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.response.Opinion;
import org.egide.response.Opinions;
import org.egide.response.PublishedResponse;
import org.egide.response.PublishedResponse.Given;
import org.egide.response.Reply;
import org.egide.response.Responses;
import org.egide.shared.Refusal;
import org.egide.shared.Stale;
import org.egide.web.Dates;
import org.egide.web.Faults;
import org.egide.web.Statuses;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where an officer of the commission gives its opinion on a response, reply by reply. */
@Controller
class OpinionPageController {

    private static final String DESK = "/workspace/consultations/{slug}/opinion";

    private final Consultations consultations;
    private final Responses responses;
    private final Opinions opinions;
    private final MessageSource messages;

    OpinionPageController(Consultations consultations, Responses responses, Opinions opinions, MessageSource messages) {
        this.consultations = consultations;
        this.responses = responses;
        this.opinions = opinions;
        this.messages = messages;
    }

    @GetMapping(DESK)
    Mono<Rendering> desk(@PathVariable String slug, Person officer, Locale locale) {
        return consultations
                .allowed(Action.GIVE_OPINION, slug, officer)
                .flatMap(consultation -> opinions.of(consultation.id())
                        .map(OpinionForm::of)
                        .defaultIfEmpty(OpinionForm.EMPTY)
                        .flatMap(form -> page(consultation, form, Faults.NONE, HttpStatus.OK, locale)));
    }

    /** One field for each reply: their number is that of the requests. */
    @PostMapping(DESK)
    Mono<Rendering> give(@PathVariable String slug, ServerWebExchange exchange, Person officer, Locale locale) {
        return consultations
                .allowed(Action.GIVE_OPINION, slug, officer)
                .flatMap(consultation -> exchange.getFormData()
                        .map(OpinionForm::of)
                        .flatMap(form -> give(consultation, form, officer)
                                .map(done -> Rendering.redirectTo("/consultations/" + slug + "/response#opinion")
                                        .status(HttpStatus.SEE_OTHER)
                                        .build())
                                .onErrorResume(Refusal.class, refusal -> again(consultation, form, refusal, locale))));
    }

    private Mono<Opinion> give(Consultation consultation, OpinionForm form, Person officer) {
        return given(consultation)
                .map(form::points)
                .flatMap(points -> opinions.give(consultation, form.version(), form.text(), points, officer));
    }

    private Mono<Rendering> again(Consultation consultation, OpinionForm form, Refusal refusal, Locale locale) {
        Faults faults = Faults.of(refusal, messages, locale);
        return opinions.of(consultation.id())
                .map(now -> refusal instanceof Stale ? form.over(now.version()) : form)
                .defaultIfEmpty(form)
                .flatMap(kept -> page(consultation, kept, faults, Statuses.of(refusal), locale));
    }

    private Mono<List<Given>> given(Consultation consultation) {
        return responses
                .latest(consultation.id())
                .map(PublishedResponse::replies)
                .defaultIfEmpty(List.of());
    }

    private Mono<Rendering> page(
            Consultation consultation, OpinionForm form, Faults faults, HttpStatus status, Locale locale) {
        return given(consultation)
                .map(all -> Rendering.view("workspace/opinion")
                        .status(status)
                        .modelAttribute("slug", consultation.slug())
                        .modelAttribute("subject", consultation.title().in(locale))
                        .modelAttribute(
                                "lines",
                                all.stream().map(one -> line(one, form, locale)).toList())
                        .modelAttribute("text", form.text())
                        .modelAttribute("version", form.version())
                        .modelAttribute("faults", faults)
                        .build());
    }

    private static Line line(Given one, OpinionForm form, Locale locale) {
        Reply reply = one.reply();
        return new Line(
                one.request(),
                one.label(),
                one.asked(),
                one.by(),
                reply,
                reply == null || reply.due() == null ? "" : Dates.of(reply.due(), locale),
                form.of(one.request()));
    }

    /**
     * A reply, and what is thought of it.
     *
     * @param number the number of the request
     * @param label how the table calls it
     * @param asked what was asked
     * @param by who replies, or is to
     * @param reply what was replied; null while nothing is
     * @param due the day by which something is promised; empty for none
     * @param said what is thought of it
     */
    record Line(
            int number,
            String label,
            String asked,
            String by,
            @Nullable Reply reply,
            String due,
            OpinionForm.Said said) {}
}
