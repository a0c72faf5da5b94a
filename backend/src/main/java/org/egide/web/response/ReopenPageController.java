package org.egide.web.response;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.egide.consultation.Consultations;
import org.egide.register.Contributions;
import org.egide.register.Followed;
import org.egide.response.Questions;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.Refusal;
import org.egide.web.ConsultationCard;
import org.egide.web.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The holder of a receipt says that an answer does not answer their question. */
@Controller
class ReopenPageController {

    private static final String ADDRESS = "/receipts/{code}/reopen";

    private final Contributions contributions;
    private final Consultations consultations;
    private final Questions questions;
    private final MessageSource messages;
    private final Clock clock;

    ReopenPageController(
            Contributions contributions,
            Consultations consultations,
            Questions questions,
            MessageSource messages,
            Clock clock) {
        this.contributions = contributions;
        this.consultations = consultations;
        this.questions = questions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Mono<Rendering> reopening(@PathVariable String code, Locale locale) {
        return contributions.follow(code).flatMap(followed -> page(followed, "", null, locale));
    }

    /** Refused, the page keeps what was written. */
    @PostMapping(ADDRESS)
    Mono<Rendering> reopen(@PathVariable String code, @ModelAttribute Reopening form, Locale locale) {
        return questions
                .reopen(code, form.words())
                .map(done -> Rendering.redirectTo("/receipts/" + code + "?done=REOPENED")
                        .status(HttpStatus.SEE_OTHER)
                        .build())
                .onErrorResume(InvalidRequest.class, refusal -> again(code, form, refusal, locale))
                .onErrorResume(Conflict.class, refusal -> again(code, form, refusal, locale));
    }

    private Mono<Rendering> again(String code, Reopening form, Refusal refusal, Locale locale) {
        return contributions.follow(code).flatMap(followed -> page(followed, form.words(), refusal, locale));
    }

    private Mono<Rendering> page(Followed followed, String reason, @Nullable Refusal refusal, Locale locale) {
        HttpStatus status = refusal == null
                ? HttpStatus.OK
                : refusal instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
        return consultations
                .get(followed.space())
                .map(consultation -> Rendering.view("reopen")
                        .status(status)
                        .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                        .modelAttribute("code", followed.receipt().code())
                        .modelAttribute(
                                "number", String.valueOf(followed.receipt().number()))
                        .modelAttribute("reason", reason)
                        .modelAttribute("faults", refusal == null ? Faults.NONE : Faults.of(refusal, messages, locale))
                        .build());
    }

    /**
     * A reopening as it was typed.
     *
     * @param reason why the answer does not answer
     */
    record Reopening(@Nullable String reason) {

        String words() {
            return Objects.requireNonNullElse(reason, "").strip().replace("\r\n", "\n");
        }
    }
}
