package org.egide.web.figures;

import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.figures.DeclaredFigures;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.InvalidRequest;
import org.egide.web.Faults;
import org.egide.web.figures.DeclaredLine.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Where a guarantor or an owner says the figures that nothing here counts. */
@Controller
class DeclaredPageController {

    private static final String FIGURES = "/workspace/consultations/{slug}/figures";

    private final Consultations consultations;
    private final DeclaredFigures declared;
    private final MessageSource messages;

    DeclaredPageController(Consultations consultations, DeclaredFigures declared, MessageSource messages) {
        this.consultations = consultations;
        this.declared = declared;
        this.messages = messages;
    }

    @GetMapping(FIGURES)
    Mono<Rendering> all(@PathVariable String slug, Person person, Locale locale) {
        return consultations
                .allowed(Action.DECLARE_FIGURE, slug, person)
                .flatMap(consultation -> page(consultation, "", null, Faults.NONE, locale));
    }

    @PostMapping(FIGURES + "/{figure}")
    Mono<Rendering> declare(
            @PathVariable String slug,
            @PathVariable String figure,
            @ModelAttribute DeclaredForm typed,
            Person person,
            Locale locale) {
        return consultations
                .allowed(Action.DECLARE_FIGURE, slug, person)
                .flatMap(consultation -> declared.declare(consultation, figure, typed.draft(), person)
                        .map(said -> Rendering.redirectTo("/workspace/consultations/" + slug + "/figures#" + figure)
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                        .onErrorResume(
                                InvalidRequest.class,
                                refusal -> page(
                                        consultation, figure, typed, Faults.of(refusal, messages, locale), locale)));
    }

    private Mono<Rendering> page(
            Consultation consultation, String figure, @Nullable DeclaredForm typed, Faults faults, Locale locale) {
        return declared.of(consultation)
                .map(said -> Rendering.view("workspace/figures")
                        .status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("slug", consultation.slug())
                        .modelAttribute("subject", consultation.title().in(locale))
                        .modelAttribute("figures", DeclaredLine.all(said, figure, typed, new Words(messages, locale)))
                        .modelAttribute("typed", figure)
                        .modelAttribute("faults", faults)
                        .build());
    }
}
