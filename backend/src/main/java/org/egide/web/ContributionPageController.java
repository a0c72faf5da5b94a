package org.egide.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Theme;
import org.egide.register.Contributions;
import org.egide.register.Kind;
import org.egide.register.Order;
import org.egide.register.PublicContribution;
import org.egide.register.Search;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The published contributions: list, search, and each at its permanent address. */
@Controller
class ContributionPageController {

    private final Consultations consultations;
    private final Contributions contributions;
    private final Clock clock;

    ContributionPageController(Consultations consultations, Contributions contributions, Clock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.clock = clock;
    }

    @GetMapping("/consultations/{slug}/contributions")
    Mono<Rendering> list(@PathVariable String slug, @ModelAttribute Filter filter, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> contributions
                        .list(consultation.id(), filter.toSearch(consultation), filter.after(), Slice.DEFAULT_LIMIT)
                        .map(slice -> Rendering.view("contributions")
                                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                                .modelAttribute("filter", filter)
                                .modelAttribute("lines", lines(consultation, slice.items(), filter.q(), locale))
                                .modelAttribute("next", slice.next() == null ? "" : slice.next())
                                .build()));
    }

    @GetMapping("/consultations/{slug}/contributions/{number}")
    Mono<Rendering> show(
            @PathVariable String slug,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> Mono.zip(
                                contributions.get(consultation.id(), number),
                                contributions.list(consultation.id(), repliesTo(number), after, Slice.DEFAULT_LIMIT))
                        .map(both -> Rendering.view("contribution")
                                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                                .modelAttribute("line", ContributionLine.of(consultation, both.getT1(), null, locale))
                                .modelAttribute(
                                        "replies",
                                        lines(consultation, both.getT2().items(), null, locale))
                                .modelAttribute(
                                        "next",
                                        both.getT2().next() == null
                                                ? ""
                                                : both.getT2().next())
                                .build()));
    }

    private static Search repliesTo(long number) {
        return new Search(null, null, null, null, null, null, null, number, Order.OLDEST, 0);
    }

    private static List<ContributionLine> lines(
            Consultation consultation, List<PublicContribution> items, @Nullable String words, Locale locale) {
        return items.stream()
                .map(one -> ContributionLine.of(consultation, one, words, locale))
                .toList();
    }

    /**
     * What a reader asks of the list; what cannot be read is left out rather than refused.
     *
     * @param q words to find
     * @param theme key of a theme
     * @param kind a kind
     * @param sort a neutral order
     * @param after the cursor of the page before
     */
    record Filter(
            @Nullable String q,
            @Nullable String theme,
            @Nullable String kind,
            @Nullable String sort,
            @Nullable String after) {

        Search toSearch(Consultation consultation) {
            return new Search(
                    q,
                    theme == null
                            ? null
                            : consultation.theme(theme).map(Theme::id).orElse(null),
                    one(Kind.class, kind),
                    null,
                    null,
                    null,
                    null,
                    null,
                    orderOf(one(Order.class, sort)),
                    0);
        }

        private static Order orderOf(@Nullable Order order) {
            return order == null ? Order.NEWEST : order;
        }

        private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
            for (E value : type.getEnumConstants()) {
                if (value.name().equals(name)) {
                    return value;
                }
            }
            return null;
        }
    }
}
