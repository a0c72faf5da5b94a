package org.egide.web.consultation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.egide.accord.PointsOfAgreement;
import org.egide.channel.Mailboxes;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Extent;
import org.egide.duty.Duties;
import org.egide.duty.Duty;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.moderation.Charters;
import org.egide.moderation.Charters.Announcement;
import org.egide.register.Contributions;
import org.egide.register.Contributions.Counts;
import org.egide.register.PublicContribution;
import org.egide.register.Search;
import org.egide.shared.Slice;
import org.egide.web.ConsultationCard;
import org.egide.web.ContributionLine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The page of a consultation, and the list of its communes. */
@Controller
class ConsultationPageController {

    private static final int RECENT = 4;

    private final Consultations consultations;
    private final Contributions contributions;
    private final Charters charters;
    private final Duties duties;
    private final PointsOfAgreement points;
    private final Mailboxes mailboxes;
    private final Clock clock;

    ConsultationPageController(
            Consultations consultations,
            Contributions contributions,
            Charters charters,
            Duties duties,
            PointsOfAgreement points,
            Mailboxes mailboxes,
            Clock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.charters = charters;
        this.duties = duties;
        this.points = points;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    @GetMapping("/consultations/{slug}")
    Mono<Rendering> show(@PathVariable String slug, Locale locale) {
        return consultations.published(slug).flatMap(consultation -> page(consultation, false, locale));
    }

    /** The page of a draft, for those who prepare it. */
    @GetMapping("/workspace/consultations/{slug}/preview")
    Mono<Rendering> preview(@PathVariable String slug, Person person, Locale locale) {
        return consultations
                .allowed(Action.PREVIEW, slug, person)
                .flatMap(consultation -> page(consultation, true, locale));
    }

    private Mono<Rendering> page(Consultation consultation, boolean preview, Locale locale) {
        return Mono.zip(
                        contributions.list(consultation.id(), Search.everything(), null, RECENT),
                        contributions.counts(consultation.id()),
                        consultations.extent(consultation.id()),
                        charters.announcements(consultation.id()),
                        duties.of(consultation),
                        points.isOpen(consultation))
                .map(all -> new Parts(all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5(), all.getT6()))
                .map(parts -> page(consultation, preview, parts, locale));
    }

    private Rendering page(Consultation consultation, boolean preview, Parts parts, Locale locale) {
        ConsultationCard card = ConsultationCard.of(consultation, clock, locale);
        return Rendering.view("consultation")
                .modelAttribute("preview", preview)
                .modelAttribute("consultation", card)
                .modelAttribute("timeline", Timeline.of(consultation, parts.duties(), clock, locale))
                .modelAttribute("answerable", parts.answerable())
                .modelAttribute(
                        "mailbox", mailboxes.address(consultation.slug()).orElse(""))
                .modelAttribute("regime", consultation.regime())
                .modelAttribute("regimeTitle", consultation.regime().title().in(locale))
                .modelAttribute("extent", parts.extent())
                .modelAttribute(
                        "announcements",
                        parts.announcements().stream()
                                .map(one -> AnnouncementLine.of(one, locale))
                                .toList())
                .modelAttribute("figures", Figures.of(card, parts.counts()))
                .modelAttribute(
                        "recent",
                        parts.recent().items().stream()
                                .map(one -> ContributionLine.of(consultation, one, null, locale))
                                .toList())
                .build();
    }

    @GetMapping("/consultations/{slug}/communes")
    Mono<Rendering> communes(@PathVariable String slug, Locale locale) {
        return consultations
                .published(slug)
                .zipWhen(consultation ->
                        Mono.zip(consultations.perimeter(consultation.id()), consultations.extent(consultation.id())))
                .map(both -> Rendering.view("communes")
                        .modelAttribute("consultation", ConsultationCard.of(both.getT1(), clock, locale))
                        .modelAttribute("communes", both.getT2().getT1())
                        .modelAttribute("extent", both.getT2().getT2())
                        .build());
    }

    /**
     * What the page shows beside the consultation itself.
     *
     * @param recent the newest contributions
     * @param counts how many there are
     * @param extent its perimeter in figures
     * @param announcements what changed of its rules
     * @param duties what the law asks, and what was done of it
     * @param answerable whether its arguments can be answered
     */
    private record Parts(
            Slice<PublicContribution> recent,
            Counts counts,
            Extent extent,
            List<Announcement> announcements,
            List<Duty> duties,
            boolean answerable) {}
}
