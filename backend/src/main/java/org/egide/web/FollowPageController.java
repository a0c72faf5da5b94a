package org.egide.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultations;
import org.egide.register.Contributions;
import org.egide.register.Followed;
import org.egide.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What became of a contribution, for the holder of its receipt. */
@Controller
class FollowPageController {

    private final Consultations consultations;
    private final Contributions contributions;
    private final Clock clock;

    FollowPageController(Consultations consultations, Contributions contributions, Clock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.clock = clock;
    }

    @GetMapping("/follow")
    Mono<Rendering> follow(@RequestParam(required = false) @Nullable String code) {
        if (code == null || code.isBlank()) {
            return Mono.just(form("", false));
        }
        return contributions
                .follow(code)
                .map(followed -> Rendering.redirectTo(
                                "/receipts/" + followed.receipt().code())
                        .status(HttpStatus.SEE_OTHER)
                        .build())
                .onErrorResume(NotFound.class, unknown -> Mono.just(form(code, true)));
    }

    @GetMapping("/receipts/{code}")
    Mono<Rendering> receipt(@PathVariable String code, Locale locale) {
        return contributions.follow(code).flatMap(followed -> page(followed, locale));
    }

    @PostMapping("/receipts/{code}/withdraw")
    Mono<Rendering> withdraw(@PathVariable String code) {
        return contributions
                .withdraw(code)
                .map(followed -> Rendering.redirectTo(
                                "/receipts/" + followed.receipt().code())
                        .status(HttpStatus.SEE_OTHER)
                        .build());
    }

    private static Rendering form(String code, boolean unknown) {
        return Rendering.view("follow")
                .status(unknown ? HttpStatus.NOT_FOUND : HttpStatus.OK)
                .modelAttribute("code", code)
                .modelAttribute("unknown", unknown)
                .build();
    }

    private Mono<Rendering> page(Followed followed, Locale locale) {
        List<StepLine> steps = followed.steps().stream()
                .map(step -> new StepLine(step, Dates.of(step.at(), locale)))
                .toList();
        return consultations
                .get(followed.space())
                .map(consultation -> Rendering.view("receipt")
                        .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                        .modelAttribute("followed", followed)
                        .modelAttribute("steps", steps)
                        .build());
    }

    /**
     * One thing that happened, with its day.
     *
     * @param step what happened
     * @param day its day
     */
    record StepLine(Followed.Step step, String day) {}
}
