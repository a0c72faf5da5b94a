package org.egide.web.duty;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.duty.Duties;
import org.egide.duty.Duty;
import org.egide.duty.ProofUpload;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.Refusal;
import org.egide.web.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The legal duties in the workspace: each says what they did and shows it; the commission sets aside. */
@Controller
class DutyPageController {

    private static final String DUTIES = "/workspace/consultations/{slug}/duties";

    private final Consultations consultations;
    private final Duties duties;
    private final MessageSource messages;

    DutyPageController(Consultations consultations, Duties duties, MessageSource messages) {
        this.consultations = consultations;
        this.duties = duties;
        this.messages = messages;
    }

    @GetMapping(DUTIES)
    Mono<Rendering> all(@PathVariable String slug, Person person, Locale locale) {
        return consultations
                .allowed(Action.PREVIEW, slug, person)
                .flatMap(consultation -> page(consultation, person, Typed.NOTHING, Faults.NONE, locale));
    }

    @PostMapping(path = DUTIES + "/{duty}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<Rendering> perform(
            @PathVariable String slug,
            @PathVariable("duty") String key,
            @ModelAttribute ProofUpload said,
            Person person,
            Locale locale) {
        Typed typed = new Typed(
                key,
                ProofUpload.text(said.doneOn()),
                ProofUpload.text(said.place()),
                ProofUpload.text(said.note()),
                "");
        return act(
                Action.PERFORM_DUTY,
                slug,
                person,
                typed,
                locale,
                consultation -> said.draft().flatMap(draft -> duties.perform(consultation, key, draft, person)));
    }

    @PostMapping(DUTIES + "/{duty}/performances/{performance}")
    Mono<Rendering> withdraw(
            @PathVariable String slug,
            @PathVariable("duty") String key,
            @PathVariable UUID performance,
            @ModelAttribute Reason reason,
            Person person,
            Locale locale) {
        Typed typed = new Typed(key, "", "", "", reason.given());
        return act(
                Action.PERFORM_DUTY,
                slug,
                person,
                typed,
                locale,
                consultation -> duties.withdraw(consultation, key, performance, reason.given(), person));
    }

    @PostMapping(DUTIES + "/{duty}/waiver")
    Mono<Rendering> waive(
            @PathVariable String slug,
            @PathVariable("duty") String key,
            @ModelAttribute Reason reason,
            Person officer,
            Locale locale) {
        Typed typed = new Typed(key, "", "", "", reason.given());
        return act(
                Action.WAIVE_DUTY,
                slug,
                officer,
                typed,
                locale,
                consultation -> duties.waive(consultation, key, reason.given(), officer));
    }

    private Mono<Rendering> act(
            Action action,
            String slug,
            Person person,
            Typed typed,
            Locale locale,
            Function<Consultation, Mono<Duty>> what) {
        return consultations
                .allowed(action, slug, person)
                .flatMap(consultation -> what.apply(consultation)
                        .map(duty -> Rendering.redirectTo("/workspace/consultations/" + slug + "/duties#" + duty.key())
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                        .onErrorResume(
                                Refusal.class,
                                refusal -> page(
                                        consultation, person, typed, Faults.of(refusal, messages, locale), locale)));
    }

    private Mono<Rendering> page(Consultation consultation, Person person, Typed typed, Faults faults, Locale locale) {
        return duties.of(consultation)
                .map(all -> Rendering.view("workspace/duties")
                        .status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("slug", consultation.slug())
                        .modelAttribute("subject", consultation.title().in(locale))
                        .modelAttribute("duties", lines(consultation, all, person, locale))
                        .modelAttribute(
                                "certifies", consultation.standing(person).may(Action.CERTIFY))
                        .modelAttribute("typed", typed)
                        .modelAttribute("faults", faults)
                        .build());
    }

    private static List<DutyLine> lines(Consultation consultation, List<Duty> duties, Person person, Locale locale) {
        return DutyLine.all(duties, consultation.standing(person), locale);
    }

    /**
     * What somebody typed, kept when it is refused.
     *
     * @param key the duty
     * @param doneOn the day
     * @param place where
     * @param note what else
     * @param reason why something is taken back or set aside
     */
    record Typed(String key, String doneOn, String place, String note, String reason) {

        static final Typed NOTHING = new Typed("", "", "", "", "");

        /** What was typed for a duty; nothing for the others. */
        public Typed about(String duty) {
            return key.equals(duty) ? this : NOTHING;
        }
    }

    /**
     * Why.
     *
     * @param reason as typed
     */
    record Reason(@Nullable String reason) {

        String given() {
            return reason == null ? "" : reason;
        }
    }
}
