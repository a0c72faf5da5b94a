package org.egide.web.moderation;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.moderation.Queue;
import org.egide.shared.Refusal;
import org.egide.web.moderation.ItemPage.Asked;
import org.egide.web.moderation.ItemPage.Handing;
import org.egide.web.moderation.ItemPage.Headings;
import org.egide.web.moderation.ItemPage.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/**
 * One item before a guarantor: its words, why it stands where it stands, and what can be done of it. A form that is
 * refused comes back with everything that was typed.
 */
@Controller
class ItemPageController {

    private final Consultations consultations;
    private final Queue queue;
    private final ItemActs acts;
    private final ItemPage page;

    ItemPageController(Consultations consultations, Queue queue, ItemActs acts, ItemPage page) {
        this.consultations = consultations;
        this.queue = queue;
        this.acts = acts;
        this.page = page;
    }

    @GetMapping(QueueRoutes.ITEM)
    Mono<Rendering> show(
            @PathVariable String slug,
            @PathVariable UUID content,
            @ModelAttribute FilterForm filter,
            @ModelAttribute Notice notice,
            Person guarantor,
            Locale locale) {
        return asked(Action.READ_QUEUE, new Address(slug, content, filter), guarantor, locale)
                .flatMap(asked -> page.show(asked, Typed.NOTHING, notice));
    }

    /** Holds the item, or prolongs the hold. */
    @PostMapping(QueueRoutes.ITEM + "/claim")
    Mono<Rendering> claim(
            @PathVariable String slug,
            @PathVariable UUID content,
            @ModelAttribute FilterForm filter,
            Person guarantor,
            Locale locale) {
        return act(new Address(slug, content, filter), Typed.NOTHING, guarantor, locale, acts::claim);
    }

    /** Lets the item go, or passes it over: then the next one comes. */
    @PostMapping(QueueRoutes.ITEM + "/pass")
    Mono<Rendering> pass(
            @PathVariable String slug,
            @PathVariable UUID content,
            @ModelAttribute FilterForm filter,
            Person guarantor,
            Locale locale) {
        return act(new Address(slug, content, filter), Typed.NOTHING, guarantor, locale, acts::pass);
    }

    /** Decides; the next item comes. Without an outcome, the passages marked so far are shown. */
    @PostMapping(QueueRoutes.ITEM + "/decision")
    Mono<Rendering> decide(
            @PathVariable String slug,
            @PathVariable UUID content,
            @ModelAttribute FilterForm filter,
            @ModelAttribute DecisionForm decision,
            Person guarantor,
            Locale locale) {
        Typed typed = Typed.of(decision);
        return act(
                new Address(slug, content, filter),
                typed,
                guarantor,
                locale,
                asked -> decision.outcome() == null ? page.passages(asked, typed) : acts.decide(asked, decision));
    }

    /** Takes the last decision back and holds the item. */
    @PostMapping(QueueRoutes.ITEM + "/undo")
    Mono<Rendering> undo(
            @PathVariable String slug,
            @PathVariable UUID content,
            @ModelAttribute FilterForm filter,
            Person guarantor,
            Locale locale) {
        return act(new Address(slug, content, filter), Typed.NOTHING, guarantor, locale, acts::undo);
    }

    /** Files the item elsewhere. */
    @PostMapping(QueueRoutes.ITEM + "/headings")
    Mono<Rendering> reclassify(
            @PathVariable String slug,
            @PathVariable UUID content,
            @ModelAttribute FilterForm filter,
            @ModelAttribute Headings headings,
            Person guarantor,
            Locale locale) {
        return act(
                new Address(slug, content, filter),
                Typed.NOTHING,
                guarantor,
                locale,
                asked -> acts.reclassify(asked, headings.byName()));
    }

    /** Hands the item over to another guarantor. */
    @PostMapping(QueueRoutes.ITEM + "/handing")
    Mono<Rendering> handOver(
            @PathVariable String slug,
            @PathVariable UUID content,
            @ModelAttribute FilterForm filter,
            @ModelAttribute Handing handing,
            Person guarantor,
            Locale locale) {
        return act(
                new Address(slug, content, filter),
                Typed.of(handing),
                guarantor,
                locale,
                asked -> acts.handOver(asked, handing));
    }

    /** Opens words that the public may not read: a POST, because the reading is kept in the journal. */
    @PostMapping(QueueRoutes.ITEM + "/original")
    Mono<Rendering> original(
            @PathVariable String slug,
            @PathVariable UUID content,
            @ModelAttribute FilterForm filter,
            Person guarantor,
            Locale locale) {
        return asked(Action.OPEN_ORIGINAL, new Address(slug, content, filter), guarantor, locale)
                .flatMap(asked -> queue.original(asked.space(), content, guarantor)
                        .flatMap(words -> page.original(asked, words)));
    }

    private Mono<Rendering> act(
            Address address, Typed typed, Person guarantor, Locale locale, Function<Asked, Mono<Rendering>> work) {
        return asked(Action.MODERATE, address, guarantor, locale)
                .flatMap(asked -> Mono.defer(() -> work.apply(asked))
                        .onErrorResume(Refusal.class, refusal -> page.refused(asked, typed, refusal)));
    }

    private Mono<Asked> asked(Action action, Address address, Person guarantor, Locale locale) {
        Mono<Consultation> consultation = consultations.allowed(action, address.slug(), guarantor);
        return consultation.map(found -> new Asked(found, address.content(), address.filter(), guarantor, locale));
    }

    private record Address(String slug, UUID content, FilterForm filter) {}
}
