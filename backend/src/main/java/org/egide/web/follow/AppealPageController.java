package org.egide.web.follow;

import java.util.Locale;
import org.egide.register.Contributions;
import org.egide.register.Followed;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.Refusal;
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

/** The holder of a receipt contests what was decided of their words. */
@Controller
class AppealPageController {

    private static final String ADDRESS = "/receipts/{code}/appeal";

    private final Contributions contributions;
    private final ReceiptPage pages;
    private final MessageSource messages;

    AppealPageController(Contributions contributions, ReceiptPage pages, MessageSource messages) {
        this.contributions = contributions;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    Mono<Rendering> appealing(@PathVariable String code, Locale locale) {
        return contributions.follow(code).flatMap(followed -> page(followed, "", null, locale));
    }

    /** Refused, the page keeps what was written. */
    @PostMapping(ADDRESS)
    Mono<Rendering> appeal(@PathVariable String code, @ModelAttribute AppealForm form, Locale locale) {
        String plea = form.words();
        return contributions
                .follow(code)
                .flatMap(followed -> contributions
                        .appeal(code, plea, null)
                        .map(done -> Rendering.redirectTo(
                                        "/receipts/" + done.receipt().code() + "#told")
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                        .onErrorResume(InvalidRequest.class, refusal -> page(followed, plea, refusal, locale))
                        .onErrorResume(Conflict.class, refusal -> page(followed, plea, refusal, locale)));
    }

    private Mono<Rendering> page(Followed followed, String plea, @Nullable Refusal refusal, Locale locale) {
        Faults faults = refusal == null ? Faults.NONE : Faults.of(refusal, messages, locale);
        HttpStatus status = refusal == null
                ? HttpStatus.OK
                : refusal instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
        return pages.appeal(followed, plea, faults, status, locale);
    }

    /**
     * An appeal as it was typed.
     *
     * @param plea what the author says
     */
    record AppealForm(@Nullable String plea) {

        String words() {
            return plea == null ? "" : plea.strip().replace("\r\n", "\n");
        }
    }
}
