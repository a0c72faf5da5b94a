package org.egide.web.contribute;

import java.util.Locale;
import org.egide.consultation.Consultations;
import org.egide.register.Kind;
import org.egide.resemblance.Resemblances;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Published questions that resemble what is being written. The words are in the request's body: nothing keeps it. */
@Controller
class SimilarPageController {

    private static final int SHOWN = 5;

    private final Consultations consultations;
    private final Resemblances resemblances;
    private final ContributePage page;

    SimilarPageController(Consultations consultations, Resemblances resemblances, ContributePage page) {
        this.consultations = consultations;
        this.resemblances = resemblances;
        this.page = page;
    }

    @PostMapping("/consultations/{slug}/contribute/similar")
    Mono<Rendering> similar(@PathVariable String slug, @ModelAttribute ContributeForm form, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> consultation.acceptsContributions()
                        ? resemblances
                                .toText(consultation.id(), form.words(), Kind.QUESTION, SHOWN)
                                .map(found -> page.similar(
                                        consultation,
                                        form.again(),
                                        SimilarLine.all(consultation, found, locale),
                                        locale))
                        : Mono.just(page.closed(consultation, form, HttpStatus.OK, locale)));
    }
}
