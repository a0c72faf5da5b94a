package org.egide.web.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Person;
import org.egide.moderation.Appeal;
import org.egide.moderation.Appeals;
import org.egide.moderation.Queue;
import org.egide.moderation.Words;
import org.egide.shared.NotFound;
import org.egide.shared.Refusal;
import org.egide.web.ConsultationCard;
import org.egide.web.Faults;
import org.egide.web.Statuses;
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

/** The appeals that wait, for whoever may judge: another guarantor than who decided, an officer where there is one. */
@Controller
class AppealsPageController {

    private static final String ADDRESS = "/workspace/consultations/{slug}/moderation/appeals";
    private static final int ITEMS = 20;

    private final Consultations consultations;
    private final Appeals appeals;
    private final Queue queue;
    private final MessageSource messages;
    private final Clock clock;

    AppealsPageController(
            Consultations consultations, Appeals appeals, Queue queue, MessageSource messages, Clock clock) {
        this.consultations = consultations;
        this.appeals = appeals;
        this.queue = queue;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Mono<Rendering> waiting(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String judged,
            Person judge,
            Locale locale) {
        return consultations
                .toJudge(slug, judge)
                .flatMap(consultation -> page(new Asked(consultation, after, judge, locale), JudgementForm.EMPTY))
                .map(page -> page.modelAttribute("judged", judged != null && judged.matches("\\d{1,18}") ? judged : "")
                        .build());
    }

    /** Refused, the page keeps what was typed. */
    @PostMapping(ADDRESS)
    Mono<Rendering> judge(@PathVariable String slug, @ModelAttribute JudgementForm form, Person judge, Locale locale) {
        return consultations
                .toJudge(slug, judge)
                .flatMap(consultation -> Mono.fromCallable(form::requireResult)
                        .flatMap(result -> appeals.judge(consultation.id(), id(form), result, form.answer(), judge))
                        .flatMap(judged -> label(consultation, judged.content()))
                        .map(number -> Rendering.redirectTo(ADDRESS.replace("{slug}", slug) + "?judged=" + number)
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                        .onErrorResume(
                                Refusal.class,
                                refusal -> refused(new Asked(consultation, null, judge, locale), form, refusal)));
    }

    private static UUID id(JudgementForm form) {
        UUID id = form.appeal();
        return id == null ? new UUID(0, 0) : id;
    }

    private Mono<String> label(Consultation consultation, UUID content) {
        return queue.labels(consultation.id(), List.of(content)).map(labels -> labels.getOrDefault(content, ""));
    }

    private Mono<Rendering> refused(Asked asked, JudgementForm form, Refusal refusal) {
        return page(asked, form)
                .map(page -> page.status(Statuses.of(refusal))
                        .modelAttribute("faults", Faults.of(refusal, messages, asked.locale()))
                        .build());
    }

    /**
     * Opens the words that an open appeal is about, and no others: a POST, because the reading is kept in the journal.
     */
    @PostMapping(ADDRESS + "/original")
    Mono<Rendering> original(@PathVariable String slug, @ModelAttribute Opening opening, Person judge, Locale locale) {
        UUID content = opening.contentOrNone();
        return consultations
                .toJudge(slug, judge)
                .flatMap(consultation -> words(consultation, content, judge)
                        .zipWith(page(new Asked(consultation, null, judge, locale), JudgementForm.EMPTY)))
                .map(both -> both.getT2()
                        .modelAttribute("opened", content)
                        .modelAttribute("original", both.getT1())
                        .build());
    }

    private Mono<Words> words(Consultation consultation, UUID content, Person judge) {
        return appeals.of(consultation.id(), content)
                .filter(Appeal::open)
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-appeal")))
                .flatMap(appeal -> queue.original(consultation.id(), content, judge));
    }

    private Mono<Rendering.Builder<?>> page(Asked asked, JudgementForm form) {
        Consultation consultation = asked.consultation();
        return appeals.waiting(consultation.id(), asked.after(), ITEMS)
                .map(slice -> Rendering.view("workspace/appeals")
                        .modelAttribute("consultation", ConsultationCard.of(consultation, clock, asked.locale()))
                        .modelAttribute("here", ADDRESS.replace("{slug}", consultation.slug()))
                        .modelAttribute("form", form)
                        .modelAttribute("faults", Faults.NONE)
                        .modelAttribute("judged", "")
                        .modelAttribute("opened", new UUID(0, 0))
                        .modelAttribute("original", new Words(null, "", null))
                        .modelAttribute("next", slice.next() == null ? "" : slice.next())
                        .modelAttribute(
                                "appeals",
                                slice.items().stream()
                                        .map(open ->
                                                AppealLine.of(open, asked.judge(), clock.instant(), asked.locale()))
                                        .toList()));
    }

    /** Which words to open. */
    record Opening(@Nullable UUID content) {

        UUID contentOrNone() {
            return content == null ? new UUID(0, 0) : content;
        }
    }

    /** Who asks for which part of which appeals. */
    private record Asked(
            Consultation consultation, @Nullable String after, Person judge, Locale locale) {}
}
