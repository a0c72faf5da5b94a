package org.egide.web.response;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.register.Contributions;
import org.egide.register.PublicContribution;
import org.egide.response.AnswerDrafts;
import org.egide.response.Draft;
import org.egide.response.DraftText;
import org.egide.shared.InvalidRequest;
import org.egide.shared.Refusal;
import org.egide.shared.Stale;
import org.egide.web.ContributionLine;
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

/** Where an owner or another respondent writes an answer. Whatever is refused, nothing that was typed is lost. */
@Controller
class AnswerEditorController {

    private static final String DESK = "/workspace/consultations/{slug}/answers";
    private static final String DRAFT = DESK + "/drafts/{draft}";

    private final Consultations consultations;
    private final Contributions contributions;
    private final AnswerDrafts drafts;
    private final MessageSource messages;

    AnswerEditorController(
            Consultations consultations, Contributions contributions, AnswerDrafts drafts, MessageSource messages) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.drafts = drafts;
        this.messages = messages;
    }

    private Mono<Consultation> allowed(String slug, Person person) {
        return consultations.allowed(Action.ANSWER_QUESTIONS, slug, person);
    }

    @GetMapping(DESK + "/write")
    Mono<Rendering> write(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String contribution,
            @RequestParam(required = false) @Nullable String argument,
            Person person,
            Locale locale) {
        AnswerForm blank = new AnswerForm("", contribution, argument, null);
        return allowed(slug, person).flatMap(consultation -> page(consultation, null, blank, null, locale));
    }

    @PostMapping(DESK + "/write")
    Mono<Rendering> begin(@PathVariable String slug, @ModelAttribute AnswerForm typed, Person person, Locale locale) {
        return allowed(slug, person)
                .flatMap(consultation -> drafts.begin(consultation, typed.toText(), person, null)
                        .map(draft -> to(slug, draft.id()))
                        .onErrorResume(
                                InvalidRequest.class, refusal -> page(consultation, null, typed, refusal, locale)));
    }

    @GetMapping(DRAFT)
    Mono<Rendering> draft(@PathVariable String slug, @PathVariable UUID draft, Person person, Locale locale) {
        return allowed(slug, person)
                .flatMap(consultation -> drafts.get(consultation, draft, person)
                        .flatMap(one -> page(consultation, one, AnswerForm.of(one), null, locale)));
    }

    @PostMapping(DRAFT)
    Mono<Rendering> change(
            @PathVariable String slug,
            @PathVariable UUID draft,
            @ModelAttribute AnswerForm typed,
            Person person,
            Locale locale) {
        return allowed(slug, person)
                .flatMap(consultation -> drafts.change(consultation, draft, typed.startsFrom(), typed.toText(), person)
                        .map(one -> to(slug, draft))
                        .onErrorResume(
                                Refusal.class,
                                refusal -> drafts.get(consultation, draft, person)
                                        .flatMap(now ->
                                                page(consultation, now, kept(typed, now, refusal), refusal, locale))));
    }

    /** What was typed, over what somebody else saved meanwhile: both are on the page. */
    private static AnswerForm kept(AnswerForm typed, Draft now, Refusal refusal) {
        return refusal instanceof Stale ? typed.over(now) : typed;
    }

    @PostMapping(DRAFT + "/shown")
    Mono<Rendering> show(
            @PathVariable String slug,
            @PathVariable UUID draft,
            @ModelAttribute AnswerForm read,
            Person person,
            Locale locale) {
        return allowed(slug, person)
                .flatMap(consultation -> drafts.show(consultation, draft, read.startsFrom(), person)
                        .map(one -> to(slug, draft))
                        .onErrorResume(Stale.class, refusal -> reread(consultation, draft, refusal, person, locale)));
    }

    @PostMapping(DRAFT + "/drop")
    Mono<Rendering> drop(
            @PathVariable String slug,
            @PathVariable UUID draft,
            @ModelAttribute AnswerForm read,
            Person person,
            Locale locale) {
        return allowed(slug, person)
                .flatMap(consultation -> drafts.drop(consultation, draft, read.startsFrom(), person)
                        .thenReturn(Rendering.redirectTo("/workspace/consultations/" + slug + "/answers")
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                        .onErrorResume(Stale.class, refusal -> reread(consultation, draft, refusal, person, locale)));
    }

    private Mono<Rendering> reread(
            Consultation consultation, UUID draft, Refusal refusal, Person person, Locale locale) {
        return drafts.get(consultation, draft, person)
                .flatMap(now -> page(consultation, now, AnswerForm.of(now), refusal, locale));
    }

    private static Rendering to(String slug, UUID draft) {
        return Rendering.redirectTo("/workspace/consultations/" + slug + "/answers/drafts/" + draft)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Mono<Rendering> page(
            Consultation consultation,
            @Nullable Draft saved,
            AnswerForm form,
            @Nullable Refusal refusal,
            Locale locale) {
        return answered(consultation, form, locale).map(lines -> {
            Rendering.Builder<?> page = Rendering.view("workspace/answer")
                    .status(status(refusal))
                    .modelAttribute("slug", consultation.slug())
                    .modelAttribute("subject", consultation.title().in(locale))
                    .modelAttribute("form", form)
                    .modelAttribute("answered", lines)
                    .modelAttribute("stale", refusal instanceof Stale)
                    .modelAttribute("faults", refusal == null ? Faults.NONE : Faults.of(refusal, messages, locale));
            return (saved == null ? page : page.modelAttribute("saved", DraftLine.of(saved, locale))).build();
        });
    }

    private static HttpStatus status(@Nullable Refusal refusal) {
        if (refusal == null) {
            return HttpStatus.OK;
        }
        return refusal instanceof Stale ? HttpStatus.PRECONDITION_FAILED : HttpStatus.BAD_REQUEST;
    }

    /** The questions beside their answer. */
    private Mono<List<ContributionLine>> answered(Consultation consultation, AnswerForm form, Locale locale) {
        List<Long> numbers =
                form.toText().contributions().stream().limit(DraftText.MOST).toList();
        return contributions
                .numbered(consultation.id(), numbers)
                .map(found -> found.stream()
                        .filter(one -> one.body() != null)
                        .sorted(Comparator.comparing(PublicContribution::number))
                        .map(one -> ContributionLine.of(consultation, one, null, locale))
                        .toList());
    }
}
