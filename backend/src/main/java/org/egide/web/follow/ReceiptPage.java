package org.egide.web.follow;

import java.time.Clock;
import java.util.Locale;
import org.egide.consultation.Consultations;
import org.egide.register.Followed;
import org.egide.web.ConsultationCard;
import org.egide.web.Dates;
import org.egide.web.Faults;
import org.egide.web.follow.FollowPageController.Done;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What the pages of a receipt's holder show. */
@Component
class ReceiptPage {

    private final Consultations consultations;
    private final Telling telling;
    private final Clock clock;

    ReceiptPage(Consultations consultations, Telling telling, Clock clock) {
        this.consultations = consultations;
        this.telling = telling;
        this.clock = clock;
    }

    /** The receipt, and what became of the contribution. */
    Mono<Rendering> receipt(Followed followed, boolean justSent, @Nullable Done done, Locale locale) {
        return withTold(page("receipt", followed, locale), followed, locale)
                .map(page -> page.modelAttribute("justSent", justSent)
                        .modelAttribute("done", done == null ? "" : done.name())
                        .build());
    }

    /** The form of an appeal. */
    Mono<Rendering> appeal(Followed followed, String plea, Faults faults, HttpStatus status, Locale locale) {
        return withTold(page("appeal", followed, locale), followed, locale)
                .map(page -> page.status(status)
                        .modelAttribute("plea", plea)
                        .modelAttribute("faults", faults)
                        .build());
    }

    private Mono<Rendering.Builder<?>> withTold(Mono<Rendering.Builder<?>> page, Followed followed, Locale locale) {
        return Mono.zip(page, telling.of(followed, locale))
                .map(both -> both.getT2()
                        .<Rendering.Builder<?>>map(told -> both.getT1().modelAttribute("told", told))
                        .orElse(both.getT1()));
    }

    /** The form of a correction. */
    Mono<Rendering> correct(Followed followed, CorrectForm form, Faults faults, Locale locale) {
        return page("correct", followed, locale)
                .map(page -> page.status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("form", form)
                        .modelAttribute("faults", faults)
                        .build());
    }

    /** The question whether they are sure. */
    Mono<Rendering> withdraw(Followed followed, Locale locale) {
        return page("withdraw", followed, locale).map(Rendering.Builder::build);
    }

    private Mono<Rendering.Builder<?>> page(String view, Followed followed, Locale locale) {
        return consultations
                .get(followed.space())
                .map(consultation -> Rendering.view(view)
                        .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                        .modelAttribute("followed", followed)
                        .modelAttribute(
                                "number", Long.toString(followed.receipt().number()))
                        .modelAttribute(
                                "receivedAt",
                                Dates.toTheMinute(followed.receipt().receivedAt(), locale))
                        .modelAttribute(
                                "steps",
                                followed.steps().stream()
                                        .map(step -> new StepLine(step, Dates.toTheMinute(step.at(), locale)))
                                        .toList()));
    }

    /**
     * One thing that happened, with its day and time.
     *
     * @param step what happened
     * @param at when
     */
    record StepLine(Followed.Step step, String at) {}
}
