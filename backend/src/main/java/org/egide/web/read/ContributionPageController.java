package org.egide.web.read;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.register.Contributions;
import org.egide.register.PublicContribution;
import org.egide.register.Search;
import org.egide.register.Stance;
import org.egide.report.Editions;
import org.egide.response.Answer;
import org.egide.response.Answers;
import org.egide.response.Question;
import org.egide.response.Questions;
import org.egide.shared.Slice;
import org.egide.synthesis.Argument;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Attached;
import org.egide.synthesis.Audience;
import org.egide.web.ConsultationCard;
import org.egide.web.ContributionLine;
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

/** One contribution at its permanent address, with its replies. */
@Controller
class ContributionPageController {

    private final Consultations consultations;
    private final Contributions contributions;
    private final Arguments arguments;
    private final Answers answers;
    private final Questions questions;
    private final Editions editions;
    private final Clock clock;

    ContributionPageController(
            Consultations consultations,
            Contributions contributions,
            Arguments arguments,
            Answers answers,
            Questions questions,
            Editions editions,
            Clock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.arguments = arguments;
        this.answers = answers;
        this.questions = questions;
        this.editions = editions;
        this.clock = clock;
    }

    @GetMapping("/consultations/{slug}/contributions/{number:[0-9]{1,18}}")
    Mono<Rendering> show(
            @PathVariable String slug,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable Stance stance,
            @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        Search replies = Search.repliesTo(number, stance);
        return consultations
                .published(slug)
                .flatMap(consultation -> Mono.zip(
                                contributions.get(consultation.id(), number),
                                contributions.list(consultation.id(), replies, after, Slice.DEFAULT_LIMIT),
                                contributions.stances(consultation.id(), number))
                        .flatMap(all -> Mono.zip(
                                        named(consultation, all.getT1(), locale),
                                        argued(consultation, all.getT1()),
                                        answers.ofContribution(
                                                consultation.id(), all.getT1().id()),
                                        reopened(consultation, all.getT1(), locale),
                                        quoted(consultation, all.getT1()))
                                .map(both -> page(consultation, both.getT1(), all.getT2(), stance, locale)
                                        .modelAttribute("answers", beside(both.getT3(), all.getT1(), locale))
                                        .modelAttribute("quoted", both.getT5())
                                        .modelAttribute("reopened", both.getT4())
                                        .modelAttribute("inFavour", all.getT3().getOrDefault(Stance.FOR, 0L))
                                        .modelAttribute("against", all.getT3().getOrDefault(Stance.AGAINST, 0L))
                                        .modelAttribute("arguments", living(both.getT2()))
                                        .build())));
    }

    private Mono<List<Attached>> argued(Consultation consultation, PublicContribution one) {
        return arguments.of(consultation.id(), Audience.PUBLIC, one.id());
    }

    private static List<AnswerLine> beside(List<Answer> all, PublicContribution one, Locale locale) {
        return AnswerLine.beside(all, one.id(), locale);
    }

    private Mono<List<QuoteLine>> quoted(Consultation consultation, PublicContribution one) {
        return editions.quotesOf(consultation.id(), one.id().toString())
                .map(quotes -> QuoteLine.all(quotes, consultation.slug()));
    }

    private Mono<ContributionLine> named(Consultation consultation, PublicContribution contribution, Locale locale) {
        List<ContributionLine> line = List.of(ContributionLine.of(consultation, contribution, null, locale));
        List<String> codes = ContributionLine.communes(line);
        return codes.isEmpty()
                ? Mono.just(line.getFirst())
                : consultations
                        .communes(codes)
                        .map(communes -> ContributionLine.naming(line, communes).getFirst());
    }

    /** Since when its author says that the answer does not answer; empty when nobody says so. */
    private Mono<String> reopened(Consultation consultation, PublicContribution one, Locale locale) {
        return questions
                .of(consultation.id(), one.id())
                .mapNotNull(Question::reopenedAt)
                .map(at -> Dates.of(at, locale))
                .defaultIfEmpty("");
    }

    private static List<Argument> living(List<Attached> all) {
        return all.stream()
                .filter(one -> one.excerpt().until() == null)
                .map(Attached::argument)
                .distinct()
                .toList();
    }

    private Rendering.Builder<?> page(
            Consultation consultation,
            ContributionLine line,
            Slice<PublicContribution> replies,
            @Nullable Stance stance,
            Locale locale) {
        return Rendering.view("contribution")
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute("line", line)
                .modelAttribute("stance", stance == null ? "" : stance.name())
                .modelAttribute("replies", lines(consultation, replies, locale))
                .modelAttribute("next", replies.next() == null ? "" : replies.next());
    }

    private static List<ContributionLine> lines(
            Consultation consultation, Slice<PublicContribution> slice, Locale locale) {
        return slice.items().stream()
                .map(one -> ContributionLine.of(consultation, one, null, locale))
                .toList();
    }
}
