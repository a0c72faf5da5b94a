package org.egide.web.moderation;

import java.time.Clock;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.moderation.Charters;
import org.egide.moderation.Moderation;
import org.egide.moderation.Queue;
import org.egide.moderation.QueueFilter;
import org.egide.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The guarantors' queue: what waits, who holds what, the next item, and one decision on a selection. */
@Controller
class QueuePageController {

    private final Consultations consultations;
    private final Charters charters;
    private final Queue queue;
    private final Moderation moderation;
    private final QueuePage page;
    private final Clock clock;

    QueuePageController(
            Consultations consultations,
            Charters charters,
            Queue queue,
            Moderation moderation,
            QueuePage page,
            Clock clock) {
        this.consultations = consultations;
        this.charters = charters;
        this.queue = queue;
        this.moderation = moderation;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping(QueueRoutes.QUEUE)
    Mono<Rendering> queue(
            @PathVariable String slug,
            @ModelAttribute FilterForm filter,
            @ModelAttribute Notice notice,
            @RequestParam(required = false) @Nullable String after,
            Person guarantor,
            Locale locale) {
        return consultations
                .allowed(Action.READ_QUEUE, slug, guarantor)
                .flatMap(consultation ->
                        page.show(new QueuePage.Asked(consultation, filter, after, guarantor, locale), notice));
    }

    /** Holds the next item for whoever asks; a POST, because holding is no reading. */
    @PostMapping(QueueRoutes.QUEUE + "/next")
    Mono<Rendering> next(@PathVariable String slug, @ModelAttribute FilterForm filter, Person guarantor) {
        return consultations
                .allowed(Action.MODERATE, slug, guarantor)
                .flatMap(consultation -> filter(consultation, filter, guarantor)
                        .flatMap(wanted -> queue.hold(consultation.id(), wanted, null, guarantor))
                        .map(next -> QueueRoutes.toItem(slug, next.content(), filter.fromTheFront(), null))
                        .defaultIfEmpty(QueueRoutes.toQueue(slug, filter.fromTheFront(), null)));
    }

    private Mono<QueueFilter> filter(Consultation consultation, FilterForm filter, Person guarantor) {
        return filter.toFilter(consultation, charters.current(consultation.id()), guarantor, clock.instant());
    }

    /** One decision on a selection: a result for each, on the page that answers. */
    @PostMapping(QueueRoutes.QUEUE + "/selection")
    Mono<Rendering> decideAll(
            @PathVariable String slug,
            @ModelAttribute FilterForm filter,
            @ModelAttribute SelectionForm selection,
            Person guarantor,
            Locale locale) {
        return consultations.allowed(Action.MODERATE, slug, guarantor).flatMap(consultation -> {
            QueuePage.Asked asked = new QueuePage.Asked(consultation, filter, null, guarantor, locale);
            return charters.current(consultation.id())
                    .map(selection::toVerdict)
                    .flatMap(verdict ->
                            moderation.decideAll(consultation.id(), selection.contents(), verdict, guarantor))
                    .flatMap(results -> page.results(asked, results))
                    .onErrorResume(Refusal.class, refusal -> page.refused(asked, selection, refusal));
        });
    }

    /** Who holds what now: a piece of the page, which asks for it again and again. */
    @GetMapping(QueueRoutes.HELD)
    Mono<Rendering> held(@PathVariable String slug, Person guarantor, Locale locale) {
        return consultations
                .allowed(Action.READ_QUEUE, slug, guarantor)
                .flatMap(consultation -> page.held(consultation, guarantor, locale));
    }
}
