package org.egide.web.synthesis;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Theme;
import org.egide.shared.Slice;
import org.egide.synthesis.Agreement;
import org.egide.synthesis.Coverage;
import org.egide.synthesis.CoverageFigures;
import org.egide.synthesis.Covered;
import org.egide.synthesis.Remaining;
import org.egide.synthesis.SuggesterAgreement;
import org.egide.synthesis.Suggestions;
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

/** How much of the register the guarantors have covered, for everybody. */
@Controller
class CoveragePageController {

    private static final int REMAINING = 100;

    private final Consultations consultations;
    private final Coverage coverage;
    private final Suggestions suggestions;
    private final MessageSource messages;
    private final Clock clock;

    CoveragePageController(
            Consultations consultations,
            Coverage coverage,
            Suggestions suggestions,
            MessageSource messages,
            Clock clock) {
        this.consultations = consultations;
        this.coverage = coverage;
        this.suggestions = suggestions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/consultations/{slug}/coverage")
    Mono<Rendering> show(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Instant at,
            Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> Mono.zip(
                                coverage.figuresAt(consultation.id(), at),
                                coverage.remaining(consultation.id(), after, REMAINING),
                                coverage.agreement(consultation.id()),
                                suggestions.agreement(consultation.id()))
                        .map(all -> page(consultation, all.getT1(), all.getT2(), locale)
                                .modelAttribute("agreement", AgreementLine.of(all.getT3(), locale))
                                .modelAttribute("suggesters", measured(all.getT4()))
                                .modelAttribute("asOf", at == null ? "" : hour(at, locale))
                                .build()));
    }

    private static String hour(Instant at, Locale locale) {
        return Dates.toTheMinute(at.truncatedTo(ChronoUnit.HOURS), locale);
    }

    private static List<SuggesterAgreement> measured(List<SuggesterAgreement> all) {
        return all.stream()
                .filter(one -> one.decided() > 0 || one.proposed() > 0)
                .toList();
    }

    private Rendering.Builder<?> page(
            Consultation consultation, CoverageFigures figures, Slice<Remaining> remaining, Locale locale) {
        return Rendering.view("coverage")
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute("all", figures.all())
                .modelAttribute(
                        "themes",
                        lines(
                                figures.byTheme(),
                                id -> consultation
                                        .theme(id)
                                        .map(Theme::title)
                                        .map(title -> title.in(locale))
                                        .orElse("")))
                .modelAttribute(
                        "channels",
                        lines(figures.byChannel(), channel -> messages.getMessage("channel." + channel, null, locale)))
                .modelAttribute("weeks", lines(figures.byWeek(), week -> Dates.of(week, locale)))
                .modelAttribute(
                        "remaining",
                        remaining.items().stream()
                                .map(one -> String.valueOf(one.number()))
                                .toList())
                .modelAttribute("next", remaining.next() == null ? "" : remaining.next());
    }

    private static <K> List<CoverageLine> lines(Map<K, Covered> all, Function<K, String> name) {
        return all.entrySet().stream()
                .map(one -> new CoverageLine(name.apply(one.getKey()), one.getValue()))
                .toList();
    }

    /**
     * A row of the figures.
     *
     * @param name of what
     * @param covered the count
     */
    record CoverageLine(String name, Covered covered) {}

    /**
     * Double reading, as pages show it.
     *
     * @param contributions how many two guarantors read
     * @param arguments how many arguments they used
     * @param kappa Cohen's kappa with two decimals; empty while there is nothing to compare
     */
    record AgreementLine(long contributions, long arguments, String kappa) {

        static AgreementLine of(Agreement one, Locale locale) {
            Double kappa = one.kappa();
            return new AgreementLine(
                    one.contributions(), one.arguments(), kappa == null ? "" : String.format(locale, "%.2f", kappa));
        }
    }
}
