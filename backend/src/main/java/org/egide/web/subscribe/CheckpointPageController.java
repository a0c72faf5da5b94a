package org.egide.web.subscribe;

import java.time.Clock;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.notification.Subscriptions;
import org.egide.shared.Refusal;
import org.egide.web.ConsultationCard;
import org.egide.web.Faults;
import org.egide.web.Statuses;
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

/** By which anyone asks for the signed checkpoint of a consultation's log, each day. */
@Controller
class CheckpointPageController {

    private final Consultations consultations;
    private final Subscriptions subscriptions;
    private final MessageSource messages;
    private final Clock clock;

    CheckpointPageController(
            Consultations consultations, Subscriptions subscriptions, MessageSource messages, Clock clock) {
        this.consultations = consultations;
        this.subscriptions = subscriptions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/consultations/{slug}/subscribe")
    Mono<Rendering> form(
            @PathVariable String slug, @RequestParam(defaultValue = "false") boolean asked, Locale locale) {
        return consultations
                .published(slug)
                .map(consultation -> page(consultation, "", asked, Faults.NONE, HttpStatus.OK, locale));
    }

    /** Whether the address was known before is told to nobody. */
    @PostMapping("/consultations/{slug}/subscribe")
    Mono<Rendering> ask(@PathVariable String slug, @ModelAttribute AddressForm form, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> subscriptions
                        .askCheckpoint(consultation, form.email(), locale)
                        .thenReturn(Rendering.redirectTo("/consultations/" + slug + "/subscribe?asked=true")
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                        .onErrorResume(
                                Refusal.class,
                                refusal -> Mono.just(page(
                                        consultation,
                                        form.email() == null ? "" : form.email(),
                                        false,
                                        Faults.of(refusal, messages, locale),
                                        Statuses.of(refusal),
                                        locale))));
    }

    private Rendering page(
            Consultation consultation, String email, boolean asked, Faults faults, HttpStatus status, Locale locale) {
        return Rendering.view("subscribe")
                .status(status)
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute("email", email)
                .modelAttribute("asked", asked)
                .modelAttribute("faults", faults)
                .build();
    }

    /**
     * An address as it was typed.
     *
     * @param email the address
     */
    record AddressForm(@Nullable String email) {}
}
