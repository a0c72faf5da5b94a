package org.egide.web;

import java.time.Clock;
import java.util.Locale;
import org.egide.consultation.Consultations;
import org.egide.register.Contributions;
import org.egide.register.Search;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The page of a consultation. */
@Controller
class ConsultationPageController {

    private static final int RECENT = 5;

    private final Consultations consultations;
    private final Contributions contributions;
    private final Clock clock;

    ConsultationPageController(Consultations consultations, Contributions contributions, Clock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.clock = clock;
    }

    @GetMapping("/consultations/{slug}")
    Mono<Rendering> show(@PathVariable String slug, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> Mono.zip(
                                contributions.list(consultation.id(), Search.everything(), null, RECENT),
                                contributions.counts(consultation.id()))
                        .map(both -> Rendering.view("consultation")
                                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                                .modelAttribute("counts", both.getT2())
                                .modelAttribute(
                                        "recent",
                                        both.getT1().items().stream()
                                                .map(one -> ContributionLine.of(consultation, one, null, locale))
                                                .toList())
                                .build()));
    }
}
