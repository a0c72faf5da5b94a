package org.egide.web.consultation;

import java.time.Clock;
import java.util.Locale;
import org.egide.consultation.Consultations;
import org.egide.consultation.Keys;
import org.egide.shared.Slice;
import org.egide.web.ActLine;
import org.egide.web.ConsultationCard;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What a guarantor and an owner did together, told to everybody. */
@Controller
class ActPageController {

    private final Consultations consultations;
    private final Keys keys;
    private final MessageSource messages;
    private final Clock clock;

    ActPageController(Consultations consultations, Keys keys, MessageSource messages, Clock clock) {
        this.consultations = consultations;
        this.keys = keys;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/consultations/{slug}/acts")
    Mono<Rendering> acts(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String after, Locale locale) {
        return consultations
                .published(slug)
                .zipWhen(consultation -> keys.carriedOut(consultation.id(), after, Slice.DEFAULT_LIMIT))
                .map(both -> Rendering.view("acts")
                        .modelAttribute("consultation", ConsultationCard.of(both.getT1(), clock, locale))
                        .modelAttribute(
                                "acts",
                                both.getT2().items().stream()
                                        .map(act -> ActLine.of(act, messages, locale))
                                        .toList())
                        .modelAttribute(
                                "next",
                                both.getT2().next() == null ? "" : both.getT2().next())
                        .build());
    }
}
