package org.egide.web.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.identity.Person;
import org.egide.moderation.Charter;
import org.egide.moderation.Charters;
import org.egide.moderation.Decision;
import org.egide.moderation.Moderation.Result;
import org.egide.moderation.Queue;
import org.egide.moderation.Queue.Waiting;
import org.egide.moderation.Signal;
import org.egide.register.Kind;
import org.egide.shared.Refusal;
import org.egide.shared.Slice;
import org.egide.web.ConsultationCard;
import org.egide.web.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What the list of the queue shows. */
@Component
class QueuePage {

    private static final int ITEMS = 25;

    private final Queue queue;
    private final Charters charters;
    private final MessageSource messages;
    private final Clock clock;

    QueuePage(Queue queue, Charters charters, MessageSource messages, Clock clock) {
        this.queue = queue;
        this.charters = charters;
        this.messages = messages;
        this.clock = clock;
    }

    /** The list. */
    Mono<Rendering> show(Asked asked, Notice notice) {
        return page(asked)
                .map(page -> page.modelAttribute("notice", notice)
                        .modelAttribute("faults", Faults.NONE)
                        .modelAttribute("selection", SelectionForm.EMPTY)
                        .modelAttribute("results", List.of())
                        .build());
    }

    /** The list, with what became of each item of a selection above it. */
    Mono<Rendering> results(Asked asked, List<Result> results) {
        List<UUID> contents = results.stream().map(Result::content).toList();
        return Mono.zip(page(asked), queue.labels(asked.consultation().id(), contents))
                .map(both -> both.getT1()
                        .modelAttribute("notice", new Notice(null, null, null))
                        .modelAttribute("faults", Faults.NONE)
                        .modelAttribute("selection", SelectionForm.EMPTY)
                        .modelAttribute("results", lines(results, both.getT2(), asked.locale()))
                        .build());
    }

    /** The list, with what is to be mended; what was ticked and typed stays. */
    Mono<Rendering> refused(Asked asked, SelectionForm selection, Refusal refusal) {
        return page(asked)
                .map(page -> page.status(HttpStatus.BAD_REQUEST)
                        .modelAttribute("notice", new Notice(null, null, null))
                        .modelAttribute("faults", Faults.of(refusal, messages, asked.locale()))
                        .modelAttribute("selection", selection)
                        .modelAttribute("results", List.of())
                        .build());
    }

    private List<ResultLine> lines(List<Result> results, Map<UUID, String> labels, Locale locale) {
        return results.stream()
                .map(result -> ResultLine.of(result, labels, messages, locale))
                .toList();
    }

    private Mono<Rendering.Builder<?>> page(Asked asked) {
        Consultation consultation = asked.consultation();
        Instant now = clock.instant();
        return charters.current(consultation.id())
                .flatMap(charter -> Mono.zip(
                                asked.filter()
                                        .toFilter(consultation, Mono.just(charter), asked.guarantor(), now)
                                        .flatMap(filter -> queue.list(consultation.id(), filter, asked.after(), ITEMS)),
                                queue.waiting(consultation.id()),
                                queue.held(consultation.id()))
                        .map(all -> model(asked, charter, all.getT1(), now)
                                .modelAttribute("waiting", all.getT2())
                                .modelAttribute("held", Held.of(all.getT3(), asked.guarantor()))));
    }

    private Rendering.Builder<?> model(Asked asked, Charter charter, Slice<Waiting> slice, Instant now) {
        Locale locale = asked.locale();
        String next = slice.next();
        return Rendering.view("workspace/queue")
                .modelAttribute("consultation", ConsultationCard.of(asked.consultation(), clock, locale))
                .modelAttribute(
                        "here",
                        QueueRoutes.QUEUE.replace("{slug}", asked.consultation().slug()))
                .modelAttribute("filter", asked.filter())
                .modelAttribute("query", asked.filter().fromTheFront().query())
                .modelAttribute("account", asked.guarantor().account())
                .modelAttribute("charter", CharterLines.of(charter, locale))
                .modelAttribute("signals", signals())
                .modelAttribute("forms", Kind.values())
                .modelAttribute("next", next == null ? "" : next)
                .modelAttribute(
                        "items",
                        slice.items().stream()
                                .map(waiting -> WaitingLine.of(asked.consultation(), waiting, now, locale))
                                .toList());
    }

    private static List<String> signals() {
        return Arrays.stream(Signal.Kind.values()).map(Enum::name).toList();
    }

    /** The piece that says who looks at what. */
    Mono<Rendering> held(Consultation consultation, Person guarantor, Locale locale) {
        return queue.held(consultation.id())
                .map(all -> Rendering.view("workspace/fragments/held")
                        .modelAttribute("slug", consultation.slug())
                        .modelAttribute("held", Held.of(all, guarantor))
                        .build());
    }

    /**
     * Who asks for which part of which queue.
     *
     * @param consultation whose
     * @param filter which items
     * @param after the cursor to begin after
     * @param guarantor who asks
     * @param locale in which language
     */
    record Asked(
            Consultation consultation,
            FilterForm filter,
            @Nullable String after,
            Person guarantor,
            Locale locale) {}

    /**
     * What became of one item of a selection.
     *
     * @param content the item
     * @param number its public number; empty when nobody knows it
     * @param outcome what was decided; empty when nothing was
     * @param why why not; empty when it was
     */
    record ResultLine(UUID content, String number, String outcome, String why) {

        static ResultLine of(Result result, Map<UUID, String> labels, MessageSource messages, Locale locale) {
            Decision decision = result.decision();
            Refusal refusal = result.refusal();
            return new ResultLine(
                    result.content(),
                    labels.getOrDefault(result.content(), ""),
                    decision == null ? "" : decision.outcome().name(),
                    refusal == null
                            ? ""
                            : messages.getMessage(
                                    "problem." + refusal.code(),
                                    refusal.arguments().toArray(),
                                    locale));
        }
    }
}
