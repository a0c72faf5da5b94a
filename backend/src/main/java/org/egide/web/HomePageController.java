package org.egide.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.register.Contributions;
import org.egide.shared.SpaceId;
import org.egide.web.ConsultationCard.Phase;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The home page: the consultations open now (those that close first before the others), soon, closed. */
@Controller
class HomePageController {

    private final Consultations consultations;
    private final Contributions contributions;
    private final Clock clock;

    HomePageController(Consultations consultations, Contributions contributions, Clock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.clock = clock;
    }

    @GetMapping("/")
    Mono<Rendering> home(Locale locale) {
        return consultations
                .published()
                .zipWhen(all -> contributions.published(
                        all.stream().map(Consultation::id).toList()))
                .map(both -> page(both.getT1(), both.getT2(), locale));
    }

    private Rendering page(List<Consultation> all, Map<SpaceId, Long> published, Locale locale) {
        List<Card> cards = all.stream()
                .map(one -> new Card(ConsultationCard.of(one, clock, locale), published.getOrDefault(one.id(), 0L)))
                .toList();
        List<Card> open = in(cards, Phase.OPEN, Phase.SUSPENDED).stream()
                .sorted(Comparator.comparing(card -> card.consultation().daysLeft()))
                .toList();
        return Rendering.view("home")
                .modelAttribute("open", open)
                .modelAttribute("soon", in(cards, Phase.SOON))
                .modelAttribute("closed", in(cards, Phase.CLOSED))
                .build();
    }

    private static List<Card> in(List<Card> cards, Phase... phases) {
        return cards.stream()
                .filter(card -> List.of(phases).contains(card.consultation().phase()))
                .toList();
    }

    /**
     * A consultation on the home page.
     *
     * @param consultation the consultation
     * @param published contributions that anyone may read, replies excluded
     */
    record Card(ConsultationCard consultation, long published) {}
}
