package org.egide.web.read;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.egide.consultation.Commune;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.register.Channel;
import org.egide.register.Contributions;
import org.egide.register.Kind;
import org.egide.register.Order;
import org.egide.register.PublicContribution;
import org.egide.shared.InvalidRequest;
import org.egide.shared.Slice;
import org.egide.web.CommuneLookup;
import org.egide.web.CommuneLookup.Answer;
import org.egide.web.ConsultationCard;
import org.egide.web.ContributionLine;
import org.egide.web.Faults;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The published contributions of a consultation: read, searched, filtered, in neutral orders. */
@Controller
class ContributionListPageController {

    /** Shuffles are as many as this; each reader gets one, kept in the address. */
    private static final int SHUFFLES = 10_000;

    private final Consultations consultations;
    private final Contributions contributions;
    private final CommuneLookup communes;
    private final MessageSource messages;
    private final Clock clock;

    ContributionListPageController(
            Consultations consultations,
            Contributions contributions,
            CommuneLookup communes,
            MessageSource messages,
            Clock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.communes = communes;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/consultations/{slug}/contributions")
    Mono<Rendering> list(@PathVariable String slug, @ModelAttribute Filter filter, Locale locale) {
        if (filter.lacksSeed()) {
            return Mono.just(withSeed(slug, filter));
        }
        return consultations
                .published(slug)
                .zipWith(communes.read(filter.commune()))
                .flatMap(both -> list(both.getT1(), filter, both.getT2(), locale));
    }

    private static Rendering withSeed(String slug, Filter filter) {
        String seed = Integer.toString(ThreadLocalRandom.current().nextInt(1, SHUFFLES));
        return Rendering.redirectTo(filter.address(slug, "seed", seed))
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Mono<Rendering> list(Consultation consultation, Filter filter, Answer commune, Locale locale) {
        return Mono.defer(() -> commune.fault() == null
                        ? read(consultation, filter, commune, locale)
                        : Mono.error(commune.fault()))
                .onErrorResume(
                        InvalidRequest.class,
                        refusal -> Mono.just(refused(consultation, filter, commune, refusal, locale)));
    }

    private Mono<Rendering> read(Consultation consultation, Filter filter, Answer commune, Locale locale) {
        return contributions
                .list(
                        consultation.id(),
                        filter.toSearch(consultation, commune.code()),
                        filter.after(),
                        Slice.DEFAULT_LIMIT)
                .flatMap(slice -> lines(consultation, filter, slice, locale)
                        .map(lines -> page(consultation, filter, commune, locale)
                                .modelAttribute("faults", Faults.NONE)
                                .modelAttribute("lines", lines)
                                .modelAttribute("next", next(consultation.slug(), filter, slice))
                                .build()));
    }

    private Mono<List<ContributionLine>> lines(
            Consultation consultation, Filter filter, Slice<PublicContribution> slice, Locale locale) {
        List<ContributionLine> lines = slice.items().stream()
                .map(one -> ContributionLine.of(consultation, one, filter.q(), locale))
                .toList();
        List<String> codes = ContributionLine.communes(lines);
        return codes.isEmpty()
                ? Mono.just(lines)
                : consultations.communes(codes).map(named -> ContributionLine.naming(lines, named));
    }

    private static String next(String slug, Filter filter, Slice<PublicContribution> slice) {
        String next = slice.next();
        return next == null ? "" : filter.address(slug, "after", next);
    }

    private Rendering refused(
            Consultation consultation, Filter filter, Answer commune, InvalidRequest refusal, Locale locale) {
        return page(consultation, filter, commune, locale)
                .status(HttpStatus.BAD_REQUEST)
                .modelAttribute("faults", Faults.of(refusal, messages, locale))
                .modelAttribute("lines", List.of())
                .modelAttribute("next", "")
                .build();
    }

    private Rendering.Builder<?> page(Consultation consultation, Filter filter, Answer commune, Locale locale) {
        ConsultationCard card = ConsultationCard.of(consultation, clock, locale);
        return Rendering.view("contributions")
                .modelAttribute("consultation", card)
                .modelAttribute("kinds", Kind.values())
                .modelAttribute("channels", Channel.values())
                .modelAttribute("orders", Order.values())
                .modelAttribute("filter", filter)
                .modelAttribute("active", Active.of(card, filter, messages, locale))
                .modelAttribute("choices", choices(card.slug(), filter, commune.choices()));
    }

    private static List<Choice> choices(String slug, Filter filter, List<Commune> communes) {
        return communes.stream()
                .map(commune -> new Choice(commune.fullName(), filter.address(slug, "commune", commune.fullName())))
                .toList();
    }

    /**
     * A commune that may be the one meant.
     *
     * @param name its name with its department
     * @param address the list of its contributions
     */
    record Choice(String name, String address) {}
}
