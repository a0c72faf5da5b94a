package org.egide.web.own;

import java.util.List;
import java.util.Locale;
import org.egide.identity.Person;
import org.egide.register.Erasure;
import org.egide.register.OwnContribution;
import org.egide.register.OwnContributions;
import org.egide.shared.Conflict;
import org.egide.shared.NotFound;
import org.egide.shared.Refusal;
import org.egide.shared.Slice;
import org.egide.web.Dates;
import org.egide.web.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What somebody with an account wrote; what they wrote without it, they attach by its code. */
@Controller
class OwnPageController {

    private static final int PAGE = 20;
    private static final String ADDRESS = "/workspace/contributions";

    private final OwnContributions own;
    private final MessageSource messages;

    OwnPageController(OwnContributions own, MessageSource messages) {
        this.own = own;
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    Mono<Rendering> list(
            Person person,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Done done,
            Locale locale) {
        return page(person, after, done, "", Faults.NONE, locale);
    }

    @PostMapping(ADDRESS)
    Mono<Rendering> attach(Person person, @ModelAttribute CodeForm form, Locale locale) {
        String code = form.code() == null ? "" : form.code();
        return own.attach(person, code, locale)
                .thenReturn(to(Done.ATTACHED))
                .onErrorResume(
                        failure -> failure instanceof NotFound || failure instanceof Conflict,
                        refusal -> page(
                                person,
                                null,
                                null,
                                code,
                                Faults.of((Refusal) refusal, messages, locale).on("code"),
                                locale));
    }

    @GetMapping(ADDRESS + "/erase")
    Mono<Rendering> erasing(Person person) {
        return Mono.just(Rendering.view("own-erase").build());
    }

    /** Without saying what, the question comes back. */
    @PostMapping(ADDRESS + "/erase")
    Mono<Rendering> erase(Person person, @ModelAttribute EraseForm form) {
        Erasure what = form.what();
        return what == null ? erasing(person) : own.eraseAll(person, what).thenReturn(to(done(what)));
    }

    private static Done done(Erasure what) {
        return switch (what) {
            case IDENTITY -> Done.IDENTITY_ERASED;
            case EVERYTHING -> Done.ERASED;
        };
    }

    private Mono<Rendering> page(
            Person person, @Nullable String after, @Nullable Done done, String code, Faults faults, Locale locale) {
        return own.of(person, after, PAGE)
                .map(slice -> Rendering.view("own-contributions")
                        .status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("lines", lines(slice, locale))
                        .modelAttribute("next", slice.next() == null ? "" : slice.next())
                        .modelAttribute("done", done == null ? "" : done.name())
                        .modelAttribute("code", code)
                        .modelAttribute("faults", faults)
                        .build());
    }

    private static List<OwnLine> lines(Slice<OwnContribution> slice, Locale locale) {
        return slice.items().stream()
                .map(one -> new OwnLine(one, Dates.toTheMinute(one.receivedAt(), locale)))
                .toList();
    }

    private static Rendering to(Done done) {
        return Rendering.redirectTo(ADDRESS + "?done=" + done)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    /**
     * One contribution of the list.
     *
     * @param one the contribution
     * @param at when it was received
     */
    record OwnLine(OwnContribution one, String at) {}

    /**
     * A code as it was typed.
     *
     * @param code the code
     */
    record CodeForm(@Nullable String code) {}

    /**
     * What shall be destroyed.
     *
     * @param what the choice
     */
    record EraseForm(@Nullable Erasure what) {}

    /** What was just done. */
    enum Done {
        ATTACHED,
        ERASED,
        IDENTITY_ERASED
    }
}
