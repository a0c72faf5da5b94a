package org.egide.web.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.moderation.Charter;
import org.egide.moderation.Charters;
import org.egide.moderation.Decision.Origin;
import org.egide.moderation.ModerationRecord;
import org.egide.moderation.ModerationRecord.Figures;
import org.egide.moderation.RecordLine;
import org.egide.shared.Slice;
import org.egide.web.ConsultationCard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The public record of moderation: what was decided of which number, when and why; never the words nor a person. */
@Controller
class RecordPageController {

    private static final int LINES = 50;

    private final Consultations consultations;
    private final ModerationRecord record;
    private final Charters charters;
    private final Clock clock;

    RecordPageController(Consultations consultations, ModerationRecord record, Charters charters, Clock clock) {
        this.consultations = consultations;
        this.record = record;
        this.charters = charters;
        this.clock = clock;
    }

    @GetMapping("/consultations/{slug}/moderation-record")
    Mono<Rendering> show(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String after, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> Mono.zip(
                                record.latest(consultation.id(), after, LINES),
                                record.figures(consultation.id()),
                                charters.current(consultation.id()))
                        .map(all -> page(consultation, all.getT1(), all.getT2(), all.getT3(), locale)));
    }

    private Rendering page(
            Consultation consultation, Slice<RecordLine> lines, List<Figures> figures, Charter charter, Locale locale) {
        RecordFigures counted = RecordFigures.of(figures, locale);
        String next = lines.next();
        return Rendering.view("moderation-record")
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute("figures", counted)
                .modelAttribute("chart", RecordChart.of(counted))
                .modelAttribute("terms", charter.terms())
                .modelAttribute(
                        "lines",
                        lines.items().stream()
                                .map(line -> RecordRow.of(line, locale))
                                .toList())
                .modelAttribute("sourced", lines.items().stream().anyMatch(line -> line.origin() == Origin.SOURCE))
                .modelAttribute("next", next == null ? "" : next)
                .build();
    }
}
