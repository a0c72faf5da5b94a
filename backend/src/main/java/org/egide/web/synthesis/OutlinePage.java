package org.egide.web.synthesis;

import java.time.Clock;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.shared.Refusal;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.ArgumentState;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.egide.synthesis.Supports;
import org.egide.web.ConsultationCard;
import org.egide.web.Dates;
import org.egide.web.Faults;
import org.egide.web.Statuses;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What the pages of the outline show. */
@Component
class OutlinePage {

    private static final int EXCERPTS = 100;

    private final Arguments arguments;
    private final Supports supports;
    private final MessageSource messages;
    private final Clock clock;

    OutlinePage(Arguments arguments, Supports supports, MessageSource messages, Clock clock) {
        this.arguments = arguments;
        this.supports = supports;
        this.messages = messages;
        this.clock = clock;
    }

    Mono<Rendering> list(Asked asked, @Nullable String did) {
        return list(asked, Faults.NONE)
                .map(page -> page.modelAttribute("did", did == null ? "" : did).build());
    }

    Mono<Rendering> refusedList(Asked asked, Refusal refusal) {
        return list(asked, Faults.of(refusal, messages, asked.locale()))
                .map(page -> page.modelAttribute("did", "")
                        .status(Statuses.of(refusal))
                        .build());
    }

    private Mono<Rendering.Builder<?>> list(Asked asked, Faults faults) {
        Consultation consultation = asked.consultation();
        return Mono.zip(
                        arguments.all(consultation.id(), Audience.GUARANTORS),
                        arguments
                                .shown(consultation.id())
                                .map(one -> messages.getMessage(
                                        "outline.shown",
                                        new Object[] {Dates.of(one.at(), asked.locale()), one.by()},
                                        asked.locale()))
                                .defaultIfEmpty(""))
                .map(all -> common(asked, "workspace/arguments", faults)
                        .modelAttribute("shown", all.getT2())
                        .modelAttribute("themes", ArgumentLine.byTheme(consultation, all.getT1(), asked.locale())));
    }

    private Rendering.Builder<?> common(Asked asked, String view, Faults faults) {
        return Rendering.view(view)
                .modelAttribute("consultation", ConsultationCard.of(asked.consultation(), clock, asked.locale()))
                .modelAttribute("form", asked.form())
                .modelAttribute("stances", ArgumentStance.values())
                .modelAttribute("faults", faults);
    }

    Mono<Rendering> one(Asked asked, @Nullable String did) {
        return one(asked, Faults.NONE)
                .map(page -> page.modelAttribute("did", did == null ? "" : did).build());
    }

    Mono<Rendering> refusedOne(Asked asked, Refusal refusal) {
        return one(asked, Faults.of(refusal, messages, asked.locale()))
                .map(page -> page.modelAttribute("did", "")
                        .status(Statuses.of(refusal))
                        .build());
    }

    private Mono<Rendering.Builder<?>> one(Asked asked, Faults faults) {
        Consultation consultation = asked.consultation();
        return arguments
                .get(consultation.id(), Audience.GUARANTORS, asked.number())
                .flatMap(found -> Mono.zip(
                                arguments.excerpts(
                                        consultation.id(), Audience.GUARANTORS, found.number(), null, EXCERPTS),
                                arguments.lineage(consultation.id(), Audience.GUARANTORS, found.number()),
                                arguments.wordings(consultation.id(), Audience.GUARANTORS, found.number()),
                                supports.of(consultation.id(), found.id()))
                        .map(all -> common(asked, "workspace/argument", faults)
                                .modelAttribute("line", ArgumentLine.of(consultation, found, 0, asked.locale()))
                                .modelAttribute("live", found.state() == ArgumentState.LIVE)
                                .modelAttribute("supports", ArgumentPageController.supports(all.getT4()))
                                .modelAttribute("typed", typed(asked, found))
                                .modelAttribute(
                                        "excerpts", ArgumentPageController.excerpts(all.getT1(), asked.locale()))
                                .modelAttribute(
                                        "replaces",
                                        ArgumentPageController.steps(all.getT2().before(), asked.locale()))
                                .modelAttribute(
                                        "replacedBy",
                                        ArgumentPageController.steps(all.getT2().after(), asked.locale()))
                                .modelAttribute(
                                        "wordings",
                                        ArgumentPageController.wordings(consultation, all.getT3(), asked.locale()))));
    }

    /** What was typed, or the argument as it stands. */
    private static OutlineForm typed(Asked asked, Argument one) {
        if (!asked.form().what().isEmpty()) {
            return asked.form();
        }
        Long parent = one.parent();
        return new OutlineForm(
                "",
                one.version(),
                one.wording(),
                one.stance().name(),
                asked.consultation()
                        .theme(one.theme())
                        .map(theme -> theme.key())
                        .orElse(""),
                parent == null ? "" : String.valueOf(parent),
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * Who looks at what, with what they typed.
     *
     * @param consultation whose outline
     * @param number which argument, 0 for the list
     * @param form what was typed
     * @param locale in which language
     */
    record Asked(Consultation consultation, long number, OutlineForm form, Locale locale) {}
}
