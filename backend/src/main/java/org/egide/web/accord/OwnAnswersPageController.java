package org.egide.web.accord;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.egide.accord.Answered;
import org.egide.accord.OwnAnswers;
import org.egide.accord.PointsOfAgreement;
import org.egide.accord.Voice;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Person;
import org.egide.shared.NotFound;
import org.egide.synthesis.ArgumentState;
import org.egide.web.ConsultationCard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What somebody answered: seen, changed, taken back, forgotten. */
@Controller
class OwnAnswersPageController {

    private static final String PAGE = AgreementPageController.PAGE + "/answers";

    private final Consultations consultations;
    private final PointsOfAgreement points;
    private final OwnAnswers answers;
    private final Clock clock;

    OwnAnswersPageController(Consultations consultations, PointsOfAgreement points, OwnAnswers answers, Clock clock) {
        this.consultations = consultations;
        this.points = points;
        this.answers = answers;
        this.clock = clock;
    }

    /** Who has not begun is led to where one begins. */
    @GetMapping(PAGE)
    Mono<Rendering> list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Done done,
            @Nullable Person person,
            ServerWebExchange exchange,
            Locale locale) {
        Voice voice = VoiceCookie.voice(exchange, person);
        return consultations
                .published(slug)
                .flatMap(consultation -> Mono.zip(
                                points.offer(consultation.id())
                                        .switchIfEmpty(Mono.error(() -> new NotFound("agreement-not-offered"))),
                                own(consultation, voice))
                        .map(both -> Rendering.view("agreement-answers")
                                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                                .modelAttribute("open", both.getT1().open() && consultation.acceptsContributions())
                                .modelAttribute("done", done == null ? "" : done.name())
                                .modelAttribute("lines", both.getT2())
                                .build()));
    }

    private Mono<List<OwnLine>> own(Consultation consultation, Voice voice) {
        return answers.isKnown(consultation.id(), voice)
                ? answers.all(consultation.id(), voice)
                        .map(all -> all.stream().map(OwnLine::of).toList())
                : Mono.just(List.of());
    }

    /** Takes one answer back; one that is gone already is gone. */
    @PostMapping(PAGE)
    Mono<Rendering> withdraw(
            @PathVariable String slug,
            @ModelAttribute AnswerForm form,
            @Nullable Person person,
            ServerWebExchange exchange) {
        Voice voice = VoiceCookie.voice(exchange, person);
        return consultations
                .published(slug)
                .filter(consultation -> answers.isKnown(consultation.id(), voice))
                .flatMap(consultation -> answers.withdraw(consultation.id(), voice, form.number())
                        .onErrorResume(NotFound.class, gone -> Mono.empty()))
                .thenReturn(back(slug, Done.WITHDRAWN));
    }

    /** Forgets everything, the browser's token too. */
    @PostMapping(AgreementPageController.PAGE + "/forget")
    Mono<Rendering> forget(@PathVariable String slug, @Nullable Person person, ServerWebExchange exchange) {
        Voice voice = VoiceCookie.voice(exchange, person);
        return consultations
                .published(slug)
                .filter(consultation -> answers.isKnown(consultation.id(), voice))
                .flatMap(consultation -> answers.forget(consultation.id(), voice))
                .doOnNext(forgotten -> VoiceCookie.take(exchange, slug))
                .thenReturn(back(slug, Done.FORGOTTEN));
    }

    private static Rendering back(String slug, Done done) {
        return Rendering.redirectTo("/consultations/" + slug + "/agreement/answers?done=" + done)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    /** What was just done. */
    enum Done {
        FORGOTTEN,
        WITHDRAWN
    }

    /**
     * One answer.
     *
     * @param number the number of the argument
     * @param wording its words now
     * @param answer what was said
     * @param counts whether it counts
     * @param live whether the argument can be answered again
     */
    record OwnLine(String number, String wording, String answer, boolean counts, boolean live) {

        static OwnLine of(Answered one) {
            return new OwnLine(
                    String.valueOf(one.argument().number()),
                    one.argument().wording(),
                    one.answer().name(),
                    one.counts(),
                    one.argument().state() == ArgumentState.LIVE);
        }
    }
}
