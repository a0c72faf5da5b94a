package org.egide.web.response;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.register.Contributions;
import org.egide.response.AnswerDrafts;
import org.egide.response.Question;
import org.egide.response.Questions;
import org.egide.shared.InvalidRequest;
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
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Where guarantors look at drafts that are shown to them, and where questions are addressed to a respondent. */
@Controller
class ShownAnswersController {

    private static final String SHOWN = "/workspace/consultations/{slug}/answers/shown";
    private static final String QUESTIONS = "/workspace/consultations/{slug}/questions";

    private final Consultations consultations;
    private final Contributions contributions;
    private final Questions questions;
    private final AnswerDrafts drafts;
    private final MessageSource messages;
    private final Clock clock;

    ShownAnswersController(
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

    @GetMapping(SHOWN)
    Mono<Rendering> shown(@PathVariable String slug, Person guarantor, Locale locale) {
        return consultations
                .allowed(Action.LOOK_AT_ANSWERS, slug, guarantor)
                .flatMap(consultation -> shown(consultation, "", "", Faults.NONE, locale));
    }

    @PostMapping(SHOWN + "/{draft}/notes")
    Mono<Rendering> note(
            @PathVariable String slug,
            @PathVariable UUID draft,
            @ModelAttribute NoteForm form,
            Person guarantor,
            Locale locale) {
        return consultations
                .allowed(Action.LOOK_AT_ANSWERS, slug, guarantor)
                .flatMap(consultation -> drafts.note(consultation.id(), draft, form.words(), guarantor)
                        .map(said -> to("/workspace/consultations/" + slug + "/answers/shown#draft-" + draft))
                        .onErrorResume(
                                InvalidRequest.class,
                                refusal -> shown(
                                        consultation,
                                        draft.toString(),
                                        form.words(),
                                        Faults.of(refusal, messages, locale).on("note-" + draft),
                                        locale)));
    }

    private static Rendering to(String address) {
        return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
    }

    private Mono<Rendering> shown(
            Consultation consultation, String typedOn, String typed, Faults faults, Locale locale) {
        return drafts.shown(consultation.id())
                .map(all -> all.stream().map(one -> DraftLine.of(one, locale)).toList())
                .map(lines -> Rendering.view("workspace/answers-shown")
                        .status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("slug", consultation.slug())
                        .modelAttribute("subject", consultation.title().in(locale))
                        .modelAttribute("drafts", lines)
                        .modelAttribute("typedOn", typedOn)
                        .modelAttribute("typed", typed)
                        .modelAttribute("faults", faults)
                        .build());
    }

    @GetMapping(QUESTIONS)
    Mono<Rendering> questions(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Long did,
            Person person,
            Locale locale) {
        return consultations
                .allowed(Action.ADDRESS_QUESTIONS, slug, person)
                .flatMap(consultation -> questions
                        .waiting(consultation, null, after, Slice.DEFAULT_LIMIT)
                        .flatMap(slice -> waiting(consultation, slice, locale))
                        .map(model -> model.modelAttribute("after", Objects.requireNonNullElse(after, ""))
                                .modelAttribute("did", Objects.requireNonNullElse(did, 0L))
                                .build()));
    }

    private Mono<Rendering.Builder<?>> waiting(Consultation consultation, Slice<Question> slice, Locale locale) {
        return contributions
                .known(
                        consultation.id(),
                        slice.items().stream().map(Question::contribution).toList())
                .map(known -> Rendering.view("workspace/questions")
                        .modelAttribute("slug", consultation.slug())
                        .modelAttribute("subject", consultation.title().in(locale))
                        .modelAttribute(
                                "lines",
                                new QuestionLine.Making(consultation, clock, locale).of(slice.items(), known, Map.of()))
                        .modelAttribute(
                                "respondents",
                                consultation.holding(Role.RESPONDENT).stream()
                                        .map(Member::name)
                                        .distinct()
                                        .toList())
                        .modelAttribute("next", Objects.requireNonNullElse(slice.next(), "")));
    }

    @PostMapping(QUESTIONS + "/{number:[0-9]{1,9}}/respondent")
    Mono<Rendering> address(
            @PathVariable String slug, @PathVariable long number, @ModelAttribute AddressForm form, Person person) {
        return consultations
                .allowed(Action.ADDRESS_QUESTIONS, slug, person)
                .flatMap(consultation -> questions.address(consultation, number, form.respondent()))
                .map(done -> to(UriComponentsBuilder.fromPath("/workspace/consultations/{slug}/questions")
                        .queryParamIfPresent("after", Optional.ofNullable(form.after()))
                        .queryParam("did", number)
                        .fragment("question-" + number)
                        .buildAndExpand(slug)
                        .encode()
                        .toUriString()));
    }

    /**
     * What a guarantor thinks of a draft.
     *
     * @param note their words
     */
    record NoteForm(@Nullable String note) {

        String words() {
            return Objects.requireNonNullElse(note, "").strip().replace("\r\n", "\n");
        }
    }

    /**
     * Whom a question is for.
     *
     * @param respondent their name; empty for the owner
     * @param after the page of the list where that was said; null for the first
     */
    record AddressForm(
            @Nullable String respondent, @Nullable String after) {}
}
