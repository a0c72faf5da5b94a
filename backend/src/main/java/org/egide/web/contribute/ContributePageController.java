package org.egide.web.contribute;

import java.util.List;
import java.util.Locale;
import org.egide.consultation.Commune;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Person;
import org.egide.register.Contributions;
import org.egide.register.Receipt;
import org.egide.shared.Conflict;
import org.egide.shared.Refusal;
import org.egide.shared.TooMany;
import org.egide.shared.Unavailable;
import org.egide.shared.Unprocessable;
import org.egide.web.CommuneLookup;
import org.egide.web.CommuneLookup.Answer;
import org.egide.web.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The form by which anyone contributes; refused, it keeps everything that was typed. */
@Controller
class ContributePageController {

    /** No commune has it, so that the register refuses what it stands for, with every other fault at once. */
    private static final String NO_COMMUNE = "?";

    private final Consultations consultations;
    private final Contributions contributions;
    private final CommuneLookup communes;
    private final ContributePage page;

    ContributePageController(
            Consultations consultations, Contributions contributions, CommuneLookup communes, ContributePage page) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.communes = communes;
        this.page = page;
    }

    @GetMapping("/consultations/{slug}/contribute")
    Mono<Rendering> form(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String theme, Locale locale) {
        return consultations
                .published(slug)
                .map(consultation -> consultation.acceptsContributions()
                        ? page.empty(consultation, ContributeForm.empty(theme), locale)
                        : page.closed(consultation, ContributeForm.empty(theme), HttpStatus.OK, locale));
    }

    @PostMapping("/consultations/{slug}/contribute")
    Mono<Rendering> submit(
            @PathVariable String slug,
            @ModelAttribute ContributeForm form,
            @RequestAttribute(name = TooMany.ATTRIBUTE, required = false) @Nullable TooMany tooMany,
            @Nullable Person author,
            Locale locale) {
        return consultations.forContribution(slug).flatMap(consultation -> {
            if (tooMany != null) {
                return Mono.just(page.tooMany(consultation, form.again(), tooMany, locale));
            }
            return form.hasLost(author)
                    ? Mono.just(page.sessionOver(consultation, form.again(), locale))
                    : communes.read(form.communeTyped())
                            .flatMap(commune -> submit(consultation, form, commune, author, locale));
        });
    }

    private Mono<Rendering> submit(
            Consultation consultation, ContributeForm form, Answer commune, @Nullable Person author, Locale locale) {
        String code = commune.fault() == null ? commune.code() : NO_COMMUNE;
        return contributions
                .submit(consultation, form.toDeposit(locale, author, code))
                .map(receipt -> toReceipt(receipt, form))
                .onErrorResume(
                        Refusal.class, refusal -> Mono.just(refused(consultation, form, commune, refusal, locale)));
    }

    /** What was sent with the key tells the browser which draft was received. */
    private static Rendering toReceipt(Receipt receipt, ContributeForm form) {
        String address = UriComponentsBuilder.fromPath("/receipts/{code}")
                .queryParam("sent", "{key}")
                .encode()
                .buildAndExpand(receipt.code(), form.key() == null ? "" : form.key())
                .toUriString();
        return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
    }

    private Rendering refused(
            Consultation consultation, ContributeForm form, Answer commune, Refusal refusal, Locale locale) {
        if (refusal instanceof Conflict) {
            return page.closed(consultation, form, HttpStatus.CONFLICT, locale);
        }
        if (refusal instanceof Unprocessable) {
            return page.sentBefore(consultation, form.asAnother(), locale);
        }
        if (refusal instanceof Unavailable unavailable) {
            return page.unavailable(consultation, form, unavailable, locale);
        }
        List<Commune> choices = commune.choices();
        Faults faults = page.faults(refusal, commune.fault(), locale);
        return page.refused(consultation, form.again(), faults, choices, locale);
    }
}
