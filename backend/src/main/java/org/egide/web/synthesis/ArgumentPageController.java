package org.egide.web.synthesis;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.egide.accord.PointsOfAgreement;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Theme;
import org.egide.report.Editions;
import org.egide.response.Answers;
import org.egide.shared.NotFound;
import org.egide.shared.Slice;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentState;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.egide.synthesis.Coverage;
import org.egide.synthesis.Covered;
import org.egide.synthesis.Excerpt;
import org.egide.synthesis.Lineage;
import org.egide.synthesis.Support;
import org.egide.synthesis.Supports;
import org.egide.synthesis.Wording;
import org.egide.web.ConsultationCard;
import org.egide.web.Dates;
import org.egide.web.QuoteLine;
import org.egide.web.response.AnswerLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The synthesis as everybody reads it: arguments by theme, and each at its permanent address with its past. */
@Controller
class ArgumentPageController {

    private static final String ARGUMENT = "/consultations/{slug}/arguments/{argument:[0-9]{1,9}}";

    private final Consultations consultations;
    private final Arguments arguments;
    private final Supports supports;
    private final Coverage coverage;
    private final PointsOfAgreement points;
    private final Answers answers;
    private final Editions editions;
    private final Clock clock;

    ArgumentPageController(
            Consultations consultations,
            Arguments arguments,
            Supports supports,
            Coverage coverage,
            PointsOfAgreement points,
            Answers answers,
            Editions editions,
            Clock clock) {
        this.consultations = consultations;
        this.arguments = arguments;
        this.supports = supports;
        this.coverage = coverage;
        this.points = points;
        this.answers = answers;
        this.editions = editions;
        this.clock = clock;
    }

    @GetMapping("/consultations/{slug}/arguments")
    Mono<Rendering> list(@PathVariable String slug, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> Mono.zip(
                                arguments.all(consultation.id(), Audience.PUBLIC),
                                coverage.total(consultation.id()),
                                arguments
                                        .shown(consultation.id())
                                        .map(one -> Dates.of(one.at(), locale))
                                        .defaultIfEmpty(""),
                                points.isOpen(consultation))
                        .map(all -> list(consultation, all.getT1(), all.getT2(), all.getT3(), locale)
                                .modelAttribute("answerable", all.getT4())
                                .build()));
    }

    private Rendering.Builder<?> list(
            Consultation consultation, List<Argument> all, Covered covered, String shownOn, Locale locale) {
        return Rendering.view("arguments")
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute("themes", ArgumentLine.byTheme(consultation, all, locale))
                .modelAttribute("covered", covered)
                .modelAttribute("shownOn", shownOn);
    }

    @GetMapping(ARGUMENT)
    Mono<Rendering> show(
            @PathVariable String slug,
            @PathVariable long argument,
            @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> arguments
                        .get(consultation.id(), Audience.PUBLIC, argument)
                        .flatMap(one -> show(consultation, one, after, locale)));
    }

    private Mono<Rendering> show(Consultation consultation, Argument one, @Nullable String after, Locale locale) {
        return Mono.zip(
                        arguments.excerpts(
                                consultation.id(), Audience.PUBLIC, one.number(), after, Slice.DEFAULT_LIMIT),
                        arguments.lineage(consultation.id(), Audience.PUBLIC, one.number()),
                        arguments.wordings(consultation.id(), Audience.PUBLIC, one.number()),
                        arguments.children(consultation.id(), Audience.PUBLIC, one.id()),
                        supports.of(consultation.id(), one.id()),
                        answers.ofArgument(consultation.id(), one.id()),
                        editions.quotesOf(consultation.id(), one.id().toString()))
                .map(all -> Rendering.view("argument")
                        .modelAttribute("supports", supports(all.getT5()))
                        .modelAttribute("answers", AnswerLine.beside(all.getT6(), one.id(), locale))
                        .modelAttribute("quoted", QuoteLine.all(all.getT7(), consultation.slug()))
                        .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                        .modelAttribute("line", ArgumentLine.of(consultation, one, 0, locale))
                        .modelAttribute("live", one.state() == ArgumentState.LIVE)
                        .modelAttribute("excerpts", excerpts(all.getT1(), locale))
                        .modelAttribute(
                                "next",
                                all.getT1().next() == null ? "" : all.getT1().next())
                        .modelAttribute("replaces", steps(all.getT2().before(), locale))
                        .modelAttribute("replacedBy", steps(all.getT2().after(), locale))
                        .modelAttribute("wordings", wordings(consultation, all.getT3(), locale))
                        .modelAttribute("children", children(consultation, all.getT4(), locale))
                        .build());
    }

    /** How an argument stood once: an address that never changes. */
    @GetMapping(ARGUMENT + "/wordings/{version:[0-9]{1,9}}")
    Mono<Rendering> wording(
            @PathVariable String slug, @PathVariable long argument, @PathVariable int version, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> arguments
                        .wordings(consultation.id(), Audience.PUBLIC, argument)
                        .flatMapIterable(all -> all)
                        .filter(one -> one.version() == version)
                        .next()
                        .switchIfEmpty(Mono.error(() -> new NotFound("unknown-wording")))
                        .map(one -> Rendering.view("argument-wording")
                                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                                .modelAttribute("number", String.valueOf(argument))
                                .modelAttribute("wording", WordingLine.of(consultation, one, locale))
                                .build()));
    }

    private static List<ArgumentLine> children(Consultation consultation, List<Argument> all, Locale locale) {
        return all.stream()
                .map(child -> ArgumentLine.of(consultation, child, 0, locale))
                .toList();
    }

    static List<SupportLine> supports(List<Support> all) {
        return all.stream()
                .map(one -> new SupportLine(one.campaign().id().toString(), one.texts()))
                .toList();
    }

    static List<ExcerptLine> excerpts(Slice<Excerpt> slice, Locale locale) {
        return slice.items().stream().map(one -> ExcerptLine.of(one, locale)).toList();
    }

    static List<WordingLine> wordings(Consultation consultation, List<Wording> all, Locale locale) {
        return all.stream()
                .map(one -> WordingLine.of(consultation, one, locale))
                .toList();
    }

    static List<StepLine> steps(List<Lineage.Step> steps, Locale locale) {
        return steps.stream()
                .map(one -> new StepLine(
                        String.valueOf(one.number()), one.wording(), one.how().name(), Dates.of(one.at(), locale)))
                .toList();
    }

    /**
     * A campaign that speaks for an argument.
     *
     * @param id its id
     * @param texts how many of its texts do
     */
    record SupportLine(String id, long texts) {}

    /**
     * A step of a lineage.
     *
     * @param number the other argument
     * @param wording its words
     * @param how what was done
     * @param at when
     */
    record StepLine(String number, String wording, String how, String at) {}

    /**
     * How an argument stood.
     *
     * @param version at which version
     * @param wording its words
     * @param stance its stance
     * @param theme its theme's title
     * @param at since when
     */
    record WordingLine(int version, String wording, String stance, String theme, String at) {

        static WordingLine of(Consultation consultation, Wording one, Locale locale) {
            return new WordingLine(
                    one.version(),
                    one.wording(),
                    one.stance().name(),
                    consultation
                            .theme(one.theme())
                            .map(Theme::title)
                            .map(title -> title.in(locale))
                            .orElse(""),
                    Dates.toTheMinute(one.at(), locale));
        }
    }
}
