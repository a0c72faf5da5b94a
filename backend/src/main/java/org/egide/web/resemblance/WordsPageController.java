package org.egide.web.resemblance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.consultation.Commune;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.resemblance.Axis;
import org.egide.resemblance.ThemeWords;
import org.egide.resemblance.ThemeWords.Cell;
import org.egide.resemblance.ThemeWords.CellWords;
import org.egide.web.ConsultationCard;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The words that set a theme, a week, a channel or a commune apart from the others. */
@Controller
class WordsPageController {

    private final Consultations consultations;
    private final ThemeWords words;
    private final MessageSource messages;
    private final Clock clock;

    WordsPageController(Consultations consultations, ThemeWords words, MessageSource messages, Clock clock) {
        this.consultations = consultations;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/consultations/{slug}/words")
    Mono<Rendering> show(
            @PathVariable String slug,
            @RequestParam(defaultValue = "THEME") String by,
            @RequestParam(required = false) @Nullable String of,
            Locale locale) {
        return consultations.published(slug).flatMap(consultation -> show(consultation, Axis.named(by), of, locale));
    }

    private Mono<Rendering> show(Consultation consultation, Axis by, @Nullable String of, Locale locale) {
        return words.cells(consultation.id(), by)
                .zipWhen(cells -> names(by, cells))
                .flatMap(both -> page(
                        consultation, by, choices(consultation, by, both.getT1(), both.getT2(), locale), of, locale));
    }

    private Mono<Map<String, String>> names(Axis by, List<Cell> cells) {
        return by == Axis.COMMUNE
                ? consultations
                        .communes(cells.stream().map(Cell::value).toList())
                        .map(found -> found.stream().collect(Collectors.toMap(Commune::insee, Commune::name)))
                : Mono.just(Map.of());
    }

    private List<Choice> choices(
            Consultation consultation, Axis by, List<Cell> cells, Map<String, String> names, Locale locale) {
        return cells.stream()
                .map(cell ->
                        new Choice(cell.value(), title(consultation, by, cell.value(), names, locale), cell.texts()))
                .toList();
    }

    private String title(Consultation consultation, Axis by, String value, Map<String, String> names, Locale locale) {
        return switch (by) {
            case THEME ->
                consultation
                        .theme(UUID.fromString(value))
                        .map(theme -> theme.title().in(locale))
                        .orElse(value);
            case WEEK ->
                messages.getMessage("words.week", new Object[] {Dates.of(LocalDate.parse(value), locale)}, locale);
            case CHANNEL -> messages.getMessage("channel." + value, null, locale);
            case COMMUNE -> names.getOrDefault(value, value);
        };
    }

    private Mono<Rendering> page(
            Consultation consultation, Axis by, List<Choice> choices, @Nullable String of, Locale locale) {
        String chosen = of != null && !of.isBlank()
                ? of
                : choices.stream().findFirst().map(Choice::value).orElse("");
        Mono<CellWords> found =
                chosen.isEmpty() ? Mono.just(new CellWords(0, 0, List.of())) : words.of(consultation.id(), by, chosen);
        return found.map(its -> Rendering.view("words")
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute("slug", consultation.slug())
                .modelAttribute("axes", Axis.values())
                .modelAttribute("by", by.name())
                .modelAttribute("choices", choices)
                .modelAttribute("chosen", chosen)
                .modelAttribute("here", its.here())
                .modelAttribute("elsewhere", its.elsewhere())
                .modelAttribute("chart", WordChart.of(its))
                .modelAttribute("least", ThemeWords.LEAST)
                .build());
    }

    /**
     * A theme, week, channel or commune to choose.
     *
     * @param value what is sent
     * @param title what is read
     * @param texts how many published contributions it has
     */
    record Choice(String value, String title, long texts) {}
}
