package org.egide.web.accord;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.egide.accord.Offer;
import org.egide.accord.PointsOfAgreement;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.Conflict;
import org.egide.synthesis.Arguments;
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

/** Where the guarantors offer the public to answer the arguments, and end it. */
@Controller
class AgreementOfferPageController {

    private static final String PAGE = "/workspace/consultations/{slug}/agreement";

    private final Consultations consultations;
    private final PointsOfAgreement points;
    private final Arguments arguments;
    private final MessageSource messages;

    AgreementOfferPageController(
            Consultations consultations, PointsOfAgreement points, Arguments arguments, MessageSource messages) {
        this.consultations = consultations;
        this.points = points;
        this.arguments = arguments;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    Mono<Rendering> show(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String did,
            Person guarantor,
            Locale locale) {
        return consultations
                .allowed(Action.OFFER_AGREEMENT, slug, guarantor)
                .flatMap(consultation -> page(consultation, did != null, Faults.NONE, locale));
    }

    /** Offers it, or ends it; a button that says neither changes nothing. */
    @PostMapping(PAGE)
    Mono<Rendering> change(@PathVariable String slug, @ModelAttribute OfferForm form, Person guarantor, Locale locale) {
        return consultations
                .allowed(Action.OFFER_AGREEMENT, slug, guarantor)
                .flatMap(consultation -> change(consultation, form, guarantor)
                        .thenReturn(done(slug))
                        .onErrorResume(
                                Conflict.class,
                                refusal -> page(consultation, false, Faults.of(refusal, messages, locale), locale)));
    }

    private Mono<Offer> change(Consultation consultation, OfferForm form, Person guarantor) {
        return switch (Objects.requireNonNullElse(form.act(), "")) {
            case "offer" -> points.offer(consultation, guarantor);
            case "end" -> points.end(consultation, guarantor);
            default -> Mono.empty();
        };
    }

    private static Rendering done(String slug) {
        return Rendering.redirectTo("/workspace/consultations/" + slug + "/agreement?did=yes")
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Mono<Rendering> page(Consultation consultation, boolean did, Faults faults, Locale locale) {
        return Mono.zip(
                        points.offer(consultation.id()).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        arguments.shown(consultation.id()).hasElement())
                .map(both -> Rendering.view("workspace/agreement")
                        .status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
                        .modelAttribute("slug", consultation.slug())
                        .modelAttribute("subject", consultation.title().in(locale))
                        .modelAttribute("did", did)
                        .modelAttribute("faults", faults)
                        .modelAttribute("shown", both.getT2())
                        .modelAttribute("ever", both.getT1().isPresent())
                        .modelAttribute("open", both.getT1().map(Offer::open).orElse(false))
                        .modelAttribute(
                                "since",
                                both.getT1()
                                        .map(offer -> Dates.of(offer.changedAt(), locale))
                                        .orElse(""))
                        .modelAttribute("by", both.getT1().map(Offer::changedBy).orElse(""))
                        .build());
    }

    /**
     * What to do.
     *
     * @param act {@code offer} or {@code end}
     */
    record OfferForm(@Nullable String act) {}
}
