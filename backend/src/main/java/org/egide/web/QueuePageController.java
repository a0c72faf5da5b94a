package org.egide.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Theme;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.Moderation;
import org.egide.moderation.Queue;
import org.egide.moderation.Queue.Waiting;
import org.egide.moderation.QueueFilter;
import org.egide.shared.Refusal;
import org.egide.shared.Slice;
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

/** The guarantor's queue: read, publish, or refuse with a ground and a sentence. */
@Controller
class QueuePageController {

    private static final int ITEMS = 10;

    private final Consultations consultations;
    private final Moderation moderation;
    private final Queue queue;

    QueuePageController(Consultations consultations, Moderation moderation, Queue queue) {
        this.consultations = consultations;
        this.moderation = moderation;
        this.queue = queue;
    }

    @GetMapping("/workspace/consultations/{slug}/moderation")
    Mono<Rendering> queue(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Outcome done,
            @RequestParam(required = false) @Nullable String number,
            Person guarantor,
            Locale locale) {
        Notice notice = done == null ? Notice.NONE : new Notice("queue.done." + done, number == null ? "" : number);
        return consultations
                .allowed(Action.READ_QUEUE, slug, guarantor)
                .flatMap(consultation -> page(consultation, after, Typed.NOTHING, notice, locale));
    }

    /** Refused, the page keeps the ground and the sentence, and says what is missing. */
    @PostMapping("/workspace/consultations/{slug}/moderation")
    Mono<Rendering> decide(@PathVariable String slug, @ModelAttribute Typed typed, Person guarantor, Locale locale) {
        return consultations
                .allowed(Action.MODERATE, slug, guarantor)
                .flatMap(consultation -> moderation
                        .decide(
                                consultation.id(),
                                typed.content(),
                                typed.outcome(),
                                typed.ground(),
                                typed.reason(),
                                guarantor)
                        .map(decision -> next(slug, typed))
                        .onErrorResume(
                                Refusal.class, refusal -> page(consultation, null, typed, Notice.of(refusal), locale)));
    }

    private static Rendering next(String slug, Typed typed) {
        return Rendering.redirectTo("/workspace/consultations/" + slug + "/moderation?done=" + typed.outcome()
                        + "&number=" + typed.number())
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Mono<Rendering> page(
            Consultation consultation, @Nullable String after, Typed typed, Notice notice, Locale locale) {
        return Mono.zip(queue.list(consultation.id(), QueueFilter.ALL, after, ITEMS), queue.waiting(consultation.id()))
                .map(both -> Rendering.view("workspace/queue")
                        .status(notice.refused() ? HttpStatus.BAD_REQUEST : HttpStatus.OK)
                        .modelAttribute("slug", consultation.slug())
                        .modelAttribute("title", consultation.title().in(locale))
                        .modelAttribute("grounds", Ground.values())
                        .modelAttribute("typed", typed)
                        .modelAttribute("notice", notice)
                        .modelAttribute("waiting", both.getT2())
                        .modelAttribute("items", items(consultation, both.getT1(), locale))
                        .modelAttribute(
                                "next",
                                both.getT1().next() == null ? "" : both.getT1().next())
                        .build());
    }

    private static List<Item> items(Consultation consultation, Slice<Waiting> slice, Locale locale) {
        return slice.items().stream()
                .map(waiting -> Item.of(consultation, waiting, locale))
                .toList();
    }

    /**
     * Something that waits, as the page shows it.
     *
     * @param content its id
     * @param number its public number
     * @param theme its theme's title
     * @param title its title, null for none
     * @param body its words
     * @param receivedOn the day it was received
     */
    record Item(
            UUID content,
            String number,
            String theme,
            @Nullable String title,
            String body,
            String receivedOn) {

        static Item of(Consultation consultation, Waiting waiting, Locale locale) {
            var reading = waiting.reading();
            return new Item(
                    reading.content(),
                    reading.label(),
                    consultation
                            .theme(UUID.fromString(reading.context()))
                            .map(Theme::title)
                            .map(title -> title.in(locale))
                            .orElse(""),
                    reading.title(),
                    reading.body(),
                    Dates.of(reading.receivedAt(), locale));
        }
    }

    /**
     * What the guarantor sent.
     *
     * @param content what is decided
     * @param number its public number
     * @param outcome publish or refuse
     * @param ground why it is refused
     * @param reason the sentence to the author
     */
    record Typed(
            UUID content,
            @Nullable String number,
            Outcome outcome,
            @Nullable Ground ground,
            @Nullable String reason) {

        static final Typed NOTHING = new Typed(new UUID(0, 0), null, Outcome.PUBLISH, null, null);
    }

    /**
     * What the page says above the queue.
     *
     * @param key of the sentence, empty for nothing to say
     * @param arguments what the sentence quotes
     */
    record Notice(String key, Object... arguments) {

        static final Notice NONE = new Notice("");

        static Notice of(Refusal refusal) {
            return new Notice("problem." + refusal.code(), refusal.arguments().toArray());
        }

        /** Whether something could not be done. */
        public boolean refused() {
            return key.startsWith("problem.");
        }
    }
}
