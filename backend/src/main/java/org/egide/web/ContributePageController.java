package org.egide.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Person;
import org.egide.register.Contributions;
import org.egide.register.Kind;
import org.egide.register.Receipt;
import org.egide.shared.InvalidRequest;
import org.egide.shared.Refusal;
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

/** The form by which anyone contributes; refused, it keeps everything that was typed. */
@Controller
class ContributePageController {

    private final Consultations consultations;
    private final Contributions contributions;
    private final MessageSource messages;
    private final Clock clock;

    ContributePageController(
            Consultations consultations, Contributions contributions, MessageSource messages, Clock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/consultations/{slug}/contribute")
    Mono<Rendering> form(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String theme, Locale locale) {
        return consultations
                .published(slug)
                .map(consultation -> page(consultation, ContributeForm.empty(theme), List.of(), locale));
    }

    @PostMapping("/consultations/{slug}/contribute")
    Mono<Rendering> submit(
            @PathVariable String slug, @ModelAttribute ContributeForm form, @Nullable Person author, Locale locale) {
        return consultations
                .forContribution(slug)
                .flatMap(consultation -> contributions
                        .submit(consultation, form.toDeposit(locale, author))
                        .map(ContributePageController::toReceipt)
                        .onErrorResume(
                                Refusal.class,
                                refusal -> Mono.just(page(consultation, form, faults(refusal, locale), locale))));
    }

    private static Rendering toReceipt(Receipt receipt) {
        return Rendering.redirectTo("/receipts/" + receipt.code())
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Rendering page(Consultation consultation, ContributeForm form, List<FormFault> faults, Locale locale) {
        return Rendering.view("contribute")
                .status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute("kinds", Kind.values())
                .modelAttribute("form", form)
                .modelAttribute("faults", faults)
                .build();
    }

    private List<FormFault> faults(Refusal refusal, Locale locale) {
        if (refusal instanceof InvalidRequest invalid && !invalid.faults().isEmpty()) {
            return invalid.faults().stream()
                    .map(fault -> new FormFault(fault.field(), sentence(fault.code(), fault.arguments(), locale)))
                    .toList();
        }
        return List.of(new FormFault("body", sentence(refusal.code(), refusal.arguments(), locale)));
    }

    private String sentence(String code, List<Object> arguments, Locale locale) {
        return messages.getMessage("problem." + code, arguments.toArray(), locale);
    }

    /**
     * What is wrong with a field, in the reader's language.
     *
     * @param field the field's name
     * @param sentence what to mend
     */
    record FormFault(String field, String sentence) {}
}
