package org.egide.web.figures;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.figures.FigureInWords;
import org.egide.figures.FigureSheet;
import org.egide.figures.Figures;
import org.egide.report.Editions;
import org.egide.report.Quote;
import org.egide.web.ConsultationCard;
import org.egide.web.Dates;
import org.egide.web.QuoteLine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What a consultation received, in figures, each with what it counts. */
@Controller
class FigurePageController {

    private final Consultations consultations;
    private final Figures figures;
    private final Editions editions;
    private final Clock clock;

    FigurePageController(Consultations consultations, Figures figures, Editions editions, Clock clock) {
        this.consultations = consultations;
        this.figures = figures;
        this.editions = editions;
        this.clock = clock;
    }

    @GetMapping("/consultations/{slug}/figures")
    Mono<Rendering> show(@PathVariable String slug, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> figures.latest(consultation)
                        .flatMap(sheet -> figures.inWords(sheet, consultation, locale)
                                .zipWhen(all -> editions.quotesOf(consultation.id(), ids(all)))
                                .map(both -> page(consultation, sheet, both.getT1(), locale)
                                        .modelAttribute("quoted", quoted(both.getT2(), slug))
                                        .build())));
    }

    private static List<String> ids(List<FigureInWords> all) {
        return all.stream().map(one -> one.figure().id().id()).toList();
    }

    private static Map<String, List<QuoteLine>> quoted(Map<String, List<Quote>> quotes, String slug) {
        return quotes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> QuoteLine.all(one.getValue(), slug)));
    }

    private Rendering.Builder<?> page(
            Consultation consultation, FigureSheet sheet, List<FigureInWords> all, Locale locale) {
        return Rendering.view("figures")
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute("asOf", Dates.toTheMinute(sheet.asOf(), locale))
                .modelAttribute("page", FiguresPage.of(all, consultation, locale));
    }
}
