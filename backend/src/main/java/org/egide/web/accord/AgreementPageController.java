package org.egide.web.accord;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.egide.accord.Answer;
import org.egide.accord.Offer;
import org.egide.accord.OwnAnswers;
import org.egide.accord.PointsOfAgreement;
import org.egide.accord.Progress;
import org.egide.accord.Voice;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Person;
import org.egide.shared.Conflict;
import org.egide.shared.NotFound;
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
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Points of agreement: what it is, then one argument at a time. Nothing here tells what others say. */
@Controller
class AgreementPageController {

    static final String PAGE = "/consultations/{slug}/agreement";

    private final Consultations consultations;
    private final PointsOfAgreement points;
    private final OwnAnswers answers;
    private final MessageSource messages;
    private final Clock clock;

    AgreementPageController(
            Consultations consultations,
            PointsOfAgreement points,
            OwnAnswers answers,
            MessageSource messages,
            Clock clock) {
        this.consultations = consultations;
        this.points = points;
        this.answers = answers;
        this.messages = messages;
        this.clock = clock;
    }

    /** What it is, for who has not begun; else the argument that is asked for, or the next one. */
    @GetMapping(PAGE)
    Mono<Rendering> ask(
            @PathVariable String slug,
            @ModelAttribute AnswerForm form,
            @Nullable Person person,
            ServerWebExchange exchange,
            Locale locale) {
        Voice voice = VoiceCookie.voice(exchange, person);
        return consultations
                .published(slug)
                .flatMap(consultation -> page(
                        new Asking(consultation, voice, form, locale),
                        new Said("said".equals(form.done()), "begun".equals(form.done()), Faults.NONE, HttpStatus.OK)));
    }

    /** Gives the browser its token: the only thing that is kept without being asked anything. */
    @PostMapping(PAGE + "/begin")
    Mono<Rendering> begin(@PathVariable String slug, ServerWebExchange exchange) {
        Voice before = VoiceCookie.voice(exchange, null);
        return consultations
                .published(slug)
                .flatMap(consultation -> answers.isKnown(consultation.id(), before)
                        ? Mono.just(consultation)
                        : answers.begin(consultation)
                                .doOnNext(token -> VoiceCookie.give(exchange, slug, token))
                                .thenReturn(consultation))
                .map(consultation -> to(slug, "?done=begun"));
    }

    /** Refused, the argument comes back with the reason; who has no token is told what it is first. */
    @PostMapping(PAGE)
    Mono<Rendering> answer(
            @PathVariable String slug,
            @ModelAttribute AnswerForm form,
            @Nullable Person person,
            ServerWebExchange exchange,
            Locale locale) {
        Voice voice = VoiceCookie.voice(exchange, person);
        return consultations.published(slug).flatMap(consultation -> {
            Answer said = form.said();
            if (said == null || !answers.isKnown(consultation.id(), voice)) {
                return Mono.just(to(slug, ""));
            }
            return answers.answer(consultation, voice, form.number(), form.versionRead(), said)
                    .doOnNext(done -> forgetToken(exchange, slug, voice))
                    .map(done -> to(slug, "?done=said&later=" + joined(form) + "#question"))
                    .onErrorResume(
                            Conflict.class,
                            refusal -> page(
                                    new Asking(consultation, voice, form, locale),
                                    new Said(false, false, Faults.of(refusal, messages, locale), HttpStatus.CONFLICT)));
        });
    }

    /** What it said is the account's from now on. */
    private static void forgetToken(ServerWebExchange exchange, String slug, Voice voice) {
        if (voice.person() != null && voice.token() != null) {
            VoiceCookie.take(exchange, slug);
        }
    }

    private static String joined(AnswerForm form) {
        return String.join(
                ".",
                AnswerForm.later(form.later()).stream().map(String::valueOf).toList());
    }

    static Rendering to(String slug, String rest) {
        return Rendering.redirectTo("/consultations/" + slug + "/agreement" + rest)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Mono<Rendering> page(Asking asking, Said said) {
        Consultation consultation = asking.consultation();
        return Mono.zip(
                        points.offer(consultation.id())
                                .switchIfEmpty(Mono.error(() -> new NotFound("agreement-not-offered"))),
                        progress(asking))
                .map(both -> page(asking, said, both.getT1(), both.getT2()));
    }

    /** Nothing is asked of who has not begun. */
    private Mono<Progress> progress(Asking asking) {
        Consultation consultation = asking.consultation();
        long number = asking.form().number();
        if (!answers.isKnown(consultation.id(), asking.voice())) {
            return Mono.just(new Progress(null, null, false, 0, 0));
        }
        Mono<Progress> next = answers.progress(consultation.id(), asking.voice(), asking.later());
        return number == 0
                ? next
                : answers.ask(consultation.id(), asking.voice(), number).onErrorResume(NotFound.class, gone -> next);
    }

    private Rendering page(Asking asking, Said said, Offer offer, Progress progress) {
        Consultation consultation = asking.consultation();
        Locale locale = asking.locale();
        return Rendering.view("agreement")
                .status(said.status())
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute("open", offer.open() && consultation.acceptsContributions())
                .modelAttribute("offered", offer.open())
                .modelAttribute("known", answers.isKnown(consultation.id(), asking.voice()))
                .modelAttribute("since", Dates.of(offer.changedAt(), locale))
                .modelAttribute("by", offer.changedBy())
                .modelAttribute("said", said.said())
                .modelAttribute("begun", said.begun())
                .modelAttribute("faults", said.faults())
                .modelAttribute("asked", AskedPage.of(consultation, progress, asking.later(), locale))
                .build();
    }

    /** Who asks for what. */
    private record Asking(Consultation consultation, Voice voice, AnswerForm form, Locale locale) {

        Set<Long> later() {
            return AnswerForm.later(form.later());
        }
    }

    /**
     * What the page says besides the argument.
     *
     * @param said whether an answer was just kept
     * @param begun whether somebody just began
     * @param faults what is wrong
     * @param status the HTTP status
     */
    private record Said(boolean said, boolean begun, Faults faults, HttpStatus status) {}
}
