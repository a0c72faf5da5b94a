package org.egide.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The home page, and the pages that only say something. */
@Controller
class HomePageController {

    private final Consultations consultations;
    private final Clock clock;

    HomePageController(Consultations consultations, Clock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    @GetMapping("/")
    Mono<Rendering> home(Locale locale) {
        return consultations
                .published()
                .map(all -> all.stream()
                        .map(consultation -> ConsultationCard.of(consultation, clock, locale))
                        .toList())
                .map(HomePageController::page);
    }

    @GetMapping("/accessibility")
    Rendering accessibility() {
        return Rendering.view("accessibility").build();
    }

    @GetMapping("/privacy")
    Rendering privacy() {
        return Rendering.view("privacy").build();
    }

    private static Rendering page(List<ConsultationCard> all) {
        return Rendering.view("home")
                .modelAttribute(
                        "open", all.stream().filter(ConsultationCard::open).toList())
                .modelAttribute(
                        "others", all.stream().filter(card -> !card.open()).toList())
                .build();
    }
}
