package org.egide.web.response;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.register.Contributions;
import org.egide.register.PublicContribution;
import org.egide.response.Address;
import org.egide.response.Answer;
import org.egide.response.Answers;
import org.egide.response.Question;
import org.egide.response.Question.Standing;
import org.egide.response.QuestionFigures;
import org.egide.response.Questions;
import org.egide.shared.Slice;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.egide.web.ConsultationCard;
import org.egide.web.ContributionLine;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Questions and answers as everybody reads them; each answer at its permanent address. */
@Controller
class QuestionPageController {

    private static final String ANSWER = "/consultations/{slug}/answers/{answer:[0-9]{1,9}}";

    private final Consultations consultations;
    private final Contributions contributions;
    private final Arguments arguments;
    private final Questions questions;
    private final Answers answers;
    private final Clock clock;

    QuestionPageController(
            Consultations consultations,
            Contributions contributions,
            Arguments arguments,
            Questions questions,
            Answers answers,
            Clock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.arguments = arguments;
        this.questions = questions;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/consultations/{slug}/questions")
    Mono<Rendering> list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Standing standing,
            @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        Standing asked = standing == null ? Standing.ANSWERED : standing;
        return consultations
                .published(slug)
                .flatMap(consultation -> Mono.zip(
                                page(consultation, asked, after), questions.figures(consultation.id()))
                        .flatMap(both -> lines(consultation, both.getT1().items(), locale)
                                .map(lines -> Rendering.view("questions")
                                        .modelAttribute(
                                                "consultation", ConsultationCard.of(consultation, clock, locale))
                                        .modelAttribute("standing", asked.name())
                                        .modelAttribute("lines", lines)
                                        .modelAttribute("figures", Counted.of(both.getT2(), clock.instant(), locale))
                                        .modelAttribute(
                                                "next",
                                                Objects.requireNonNullElse(
                                                        both.getT1().next(), ""))
                                        .build())));
    }

    private Mono<Slice<Question>> page(Consultation consultation, Standing standing, @Nullable String after) {
        return switch (standing) {
            case WAITING -> questions.waiting(consultation, null, after, Slice.DEFAULT_LIMIT);
            case ANSWERED -> questions.answered(consultation.id(), after, Slice.DEFAULT_LIMIT);
        };
    }

    private Mono<List<QuestionLine>> lines(Consultation consultation, List<Question> found, Locale locale) {
        return Mono.zip(
                        contributions.known(
                                consultation.id(),
                                found.stream().map(Question::contribution).toList()),
                        answers.get(
                                consultation.id(),
                                found.stream()
                                        .map(Question::answer)
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .toList()))
                .map(both ->
                        new QuestionLine.Making(consultation, clock, locale).of(found, both.getT1(), both.getT2()));
    }

    @GetMapping(ANSWER)
    Mono<Rendering> show(
            @PathVariable String slug,
            @PathVariable long answer,
            @RequestParam(required = false) @Nullable String thanks,
            Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> answers.get(consultation.id(), answer)
                        .flatMap(one -> Mono.zip(answered(consultation, one, locale), arguments(consultation, one))
                                .map(to -> Rendering.view("answer")
                                        .modelAttribute(
                                                "consultation", ConsultationCard.of(consultation, clock, locale))
                                        .modelAttribute("line", AnswerLine.of(one, locale))
                                        .modelAttribute("answered", to.getT1())
                                        .modelAttribute("arguments", to.getT2())
                                        .modelAttribute("thanks", thanks != null)
                                        .build())));
    }

    private Mono<List<ContributionLine>> answered(Consultation consultation, Answer one, Locale locale) {
        return contributions
                .known(
                        consultation.id(),
                        one.to().stream()
                                .filter(to -> to.kind() == Address.Kind.CONTRIBUTION)
                                .map(Address::target)
                                .toList())
                .map(known -> known.stream()
                        .sorted(Comparator.comparing(PublicContribution::number))
                        .map(contribution -> ContributionLine.of(consultation, contribution, null, locale))
                        .toList());
    }

    private Mono<List<Ref>> arguments(Consultation consultation, Answer one) {
        return arguments
                .numbered(consultation.id(), Audience.PUBLIC, one.numbers(Address.Kind.ARGUMENT))
                .map(found -> found.stream()
                        .map(argument -> new Ref(String.valueOf(argument.number()), argument.wording()))
                        .toList());
    }

    /** Counted once more, and back to the answer; nothing is kept of who says so. */
    @PostMapping(ANSWER + "/usefulness")
    Mono<Rendering> say(@PathVariable String slug, @PathVariable long answer, @ModelAttribute Said said) {
        return consultations
                .published(slug)
                .flatMap(consultation -> answers.say(consultation.id(), answer, "yes".equals(said.useful())))
                .map(one -> Rendering.redirectTo("/consultations/" + slug + "/answers/" + answer + "?thanks=yes#useful")
                        .status(HttpStatus.SEE_OTHER)
                        .build());
    }

    /**
     * What a reader says of an answer.
     *
     * @param useful {@code yes} or {@code no}
     */
    record Said(@Nullable String useful) {}

    /**
     * An argument that an answer answers.
     *
     * @param number its number
     * @param words its wording
     */
    record Ref(String number, String words) {}

    /**
     * How the questions stand, as pages show it.
     *
     * @param answered how many are answered
     * @param waiting how many wait
     * @param reopened of these, how many were reopened
     * @param oldest since when the oldest one waits; empty for none
     * @param oldestDays how many whole days that is
     * @param medianDays whole days in which half of the first answers came; null before the first
     */
    record Counted(
            long answered,
            long waiting,
            long reopened,
            String oldest,
            long oldestDays,
            @Nullable Long medianDays) {

        static Counted of(QuestionFigures figures, Instant now, Locale locale) {
            Instant oldest = figures.oldest();
            Double median = figures.medianDays();
            return new Counted(
                    figures.answered(),
                    figures.waiting(),
                    figures.reopened(),
                    oldest == null ? "" : Dates.of(oldest, locale),
                    oldest == null ? 0 : Duration.between(oldest, now).toDays(),
                    median == null ? null : Math.round(median));
        }
    }
}
