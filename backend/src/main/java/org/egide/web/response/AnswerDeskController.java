package org.egide.web.response;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.register.Contributions;
import org.egide.response.AnswerDrafts;
import org.egide.response.AnswerDrafts.Version;
import org.egide.response.Draft;
import org.egide.response.Question;
import org.egide.response.Questions;
import org.egide.response.Respondent;
import org.egide.shared.Refusal;
import org.egide.shared.Slice;
import org.egide.web.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Where owners and other respondents see which questions wait, and publish their drafts, one or several together. */
@Controller
class AnswerDeskController {

    private static final String DESK = "/workspace/consultations/{slug}/answers";

    private final Consultations consultations;
    private final Contributions contributions;
    private final Questions questions;
    private final AnswerDrafts drafts;
    private final MessageSource messages;
    private final Clock clock;

    AnswerDeskController(
            Consultations consultations,
            Contributions contributions,
            Questions questions,
            AnswerDrafts drafts,
            MessageSource messages,
            Clock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.questions = questions;
        this.drafts = drafts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(DESK)
    Mono<Rendering> desk(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String mine,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Long done,
            Person person,
            Locale locale) {
        return consultations
                .allowed(Action.ANSWER_QUESTIONS, slug, person)
                .flatMap(consultation -> page(
                        consultation, new View(mine != null, after, done == null ? 0 : done), person, null, locale));
    }

    /** Publishes what is ticked at one instant; refused, everything stays as it was, and the page says why. */
    @PostMapping(DESK + "/publish")
    Mono<Rendering> publish(@PathVariable String slug, @ModelAttribute PublishForm form, Person person, Locale locale) {
        return consultations
                .allowed(Action.ANSWER_QUESTIONS, slug, person)
                .flatMap(consultation -> drafts.publish(consultation, form.chosen(), person)
                        .map(all -> Rendering.redirectTo(
                                        "/workspace/consultations/" + slug + "/answers?done=" + all.size())
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                        .onErrorResume(
                                Refusal.class, refusal -> page(consultation, View.FIRST, person, refusal, locale)));
    }

    private Mono<Rendering> page(
            Consultation consultation, View view, Person person, @Nullable Refusal refusal, Locale locale) {
        Respondent own = Respondent.of(consultation, person);
        return Mono.zip(
                        drafts.of(consultation, person),
                        questions.waiting(
                                consultation, view.mine() ? own.address() : null, view.after(), Slice.DEFAULT_LIMIT))
                .flatMap(both -> waiting(consultation, both.getT2().items(), locale)
                        .map(lines -> Rendering.view("workspace/answers")
                                .status(refusal == null ? HttpStatus.OK : HttpStatus.CONFLICT)
                                .modelAttribute("slug", consultation.slug())
                                .modelAttribute("subject", consultation.title().in(locale))
                                .modelAttribute("own", own.name())
                                .modelAttribute("mine", view.mine())
                                .modelAttribute("done", view.done())
                                .modelAttribute("waiting", lines)
                                .modelAttribute(
                                        "next",
                                        Objects.requireNonNullElse(both.getT2().next(), ""))
                                .modelAttribute("drafts", drafts(both.getT1(), locale))
                                .modelAttribute(
                                        "addresses",
                                        consultation.standing(person).may(Action.ADDRESS_QUESTIONS))
                                .modelAttribute(
                                        "faults", refusal == null ? Faults.NONE : Faults.of(refusal, messages, locale))
                                .build()));
    }

    private Mono<List<QuestionLine>> waiting(Consultation consultation, List<Question> found, Locale locale) {
        return contributions
                .known(
                        consultation.id(),
                        found.stream().map(Question::contribution).toList())
                .map(known -> new QuestionLine.Making(consultation, clock, locale).of(found, known, Map.of()));
    }

    private static List<DraftLine> drafts(List<Draft> all, Locale locale) {
        return all.stream().map(one -> DraftLine.of(one, locale)).toList();
    }

    /**
     * Which page of the desk.
     *
     * @param mine only the questions addressed to this respondent
     * @param after where the list was left
     * @param done how many answers were just published
     */
    private record View(boolean mine, @Nullable String after, long done) {

        static final View FIRST = new View(false, null, 0);
    }

    /**
     * What is ticked.
     *
     * @param draft each an id, a colon and the version that was read
     */
    record PublishForm(@Nullable List<String> draft) {

        List<Version> chosen() {
            return draft == null
                    ? List.of()
                    : draft.stream()
                            .filter(one -> one.matches("[0-9a-f-]{36}:[0-9]{1,9}"))
                            .map(PublishForm::version)
                            .toList();
        }

        private static Version version(String ticked) {
            int colon = ticked.indexOf(':');
            return new Version(
                    UUID.fromString(ticked.substring(0, colon)), Integer.parseInt(ticked.substring(colon + 1)));
        }
    }
}
