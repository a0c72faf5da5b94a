package org.egide.web.follow;

import java.util.Locale;
import org.egide.notification.Subscriptions;
import org.egide.register.Contributions;
import org.egide.register.Erasure;
import org.egide.register.Receipt;
import org.egide.register.State;
import org.egide.shared.Conflict;
import org.egide.shared.Download;
import org.egide.shared.NotFound;
import org.egide.shared.Refusal;
import org.egide.web.Faults;
import org.egide.web.Statuses;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** What became of a contribution, for the holder of its receipt, who may correct or withdraw it. */
@Controller
class FollowPageController {

    private final Contributions contributions;
    private final Subscriptions subscriptions;
    private final ReceiptPage pages;
    private final MessageSource messages;

    FollowPageController(
            Contributions contributions, Subscriptions subscriptions, ReceiptPage pages, MessageSource messages) {
        this.contributions = contributions;
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/follow")
    Mono<Rendering> follow(@RequestParam(required = false) @Nullable String code, Locale locale) {
        if (code == null || code.isBlank()) {
            return Mono.just(ask("", Faults.NONE));
        }
        return contributions
                .follow(code)
                .map(followed -> to(followed.receipt(), null))
                .onErrorResume(
                        NotFound.class,
                        unknown -> Mono.just(
                                ask(code, Faults.of(unknown, messages, locale).on("code"))));
    }

    private static Rendering ask(String code, Faults faults) {
        return Rendering.view("follow")
                .status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .modelAttribute("code", code)
                .modelAttribute("faults", faults)
                .build();
    }

    @GetMapping("/receipts/{code}")
    Mono<Rendering> receipt(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String sent,
            @RequestParam(required = false) @Nullable Done done,
            Locale locale) {
        return contributions.follow(code).flatMap(followed -> pages.receipt(followed, sent != null, done, locale));
    }

    /** The same to print or file away. */
    @GetMapping("/receipts/{code}/receipt.pdf")
    Mono<ResponseEntity<byte[]>> document(@PathVariable String code, Locale locale) {
        return contributions
                .follow(code)
                .flatMap(followed -> pages.document(followed, locale)
                        .map(pdf -> ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_PDF)
                                .headers(Download.as(messages.getMessage("receipt.file", null, locale)
                                        + followed.receipt().number() + ".pdf"))
                                .body(pdf)));
    }

    /**
     * Asks to be told by mail; an address that cannot be one comes back to be mended, and one that cannot be written to
     * now, to be sent again.
     */
    @PostMapping("/receipts/{code}/subscribe")
    Mono<Rendering> subscribe(@PathVariable String code, @ModelAttribute TellForm form, Locale locale) {
        return contributions
                .follow(code)
                .flatMap(followed -> subscriptions
                        .askContribution(code, form.paceOrDaily(), form.email(), locale)
                        .thenReturn(to(followed.receipt(), Done.ASKED))
                        .onErrorResume(
                                Refusal.class,
                                refusal -> pages.notTold(
                                        followed,
                                        form,
                                        Faults.of(refusal, messages, locale),
                                        Statuses.of(refusal),
                                        locale)));
    }

    @GetMapping("/receipts/{code}/correct")
    Mono<Rendering> correcting(@PathVariable String code, Locale locale) {
        return contributions
                .follow(code)
                .flatMap(followed -> pages.correct(followed, CorrectForm.of(followed), Faults.NONE, locale));
    }

    /** Sent twice, or without a change, it changes nothing more. */
    @PostMapping("/receipts/{code}/correct")
    Mono<Rendering> correct(@PathVariable String code, @ModelAttribute CorrectForm form, Locale locale) {
        return contributions
                .follow(code)
                .flatMap(followed -> form.changesNothingIn(followed)
                        ? Mono.just(to(followed.receipt(), Done.CORRECTED))
                        : contributions
                                .correct(code, form.titleOrNull(), form.words())
                                .map(corrected -> to(corrected.receipt(), Done.CORRECTED))
                                .onErrorResume(
                                        Refusal.class,
                                        refusal -> pages.correct(
                                                followed, form, Faults.of(refusal, messages, locale), locale)));
    }

    @GetMapping("/receipts/{code}/withdraw")
    Mono<Rendering> withdrawing(@PathVariable String code, Locale locale) {
        return contributions
                .follow(code)
                .flatMap(followed -> followed.receipt().state() == State.WITHDRAWN
                        ? Mono.just(to(followed.receipt(), null))
                        : pages.withdraw(followed, locale));
    }

    /** Sent twice, it is withdrawn once. */
    @PostMapping("/receipts/{code}/withdraw")
    Mono<Rendering> withdraw(@PathVariable String code) {
        return contributions
                .withdraw(code)
                .onErrorResume(Conflict.class, already -> contributions.follow(code))
                .map(withdrawn -> to(withdrawn.receipt(), Done.WITHDRAWN));
    }

    @GetMapping("/receipts/{code}/erase")
    Mono<Rendering> erasing(@PathVariable String code, Locale locale) {
        return contributions.follow(code).flatMap(followed -> pages.erase(followed, locale));
    }

    /** Sent twice, it is erased once; without saying what, the question comes back. */
    @PostMapping("/receipts/{code}/erase")
    Mono<Rendering> erase(@PathVariable String code, @ModelAttribute EraseForm form, Locale locale) {
        Erasure what = form.what();
        return what == null
                ? erasing(code, locale)
                : contributions.erase(code, what).map(erased -> to(erased.receipt(), done(what)));
    }

    private static Done done(Erasure what) {
        return switch (what) {
            case IDENTITY -> Done.IDENTITY_ERASED;
            case EVERYTHING -> Done.ERASED;
        };
    }

    private static Rendering to(Receipt receipt, @Nullable Done done) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/receipts/{code}");
        if (done != null) {
            address.queryParam("done", done);
        }
        return Rendering.redirectTo(address.buildAndExpand(receipt.code()).toUriString())
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    /**
     * What shall be destroyed.
     *
     * @param what the choice
     */
    record EraseForm(@Nullable Erasure what) {}

    /** What the holder of a receipt just did. */
    enum Done {
        ASKED,
        CORRECTED,
        ERASED,
        IDENTITY_ERASED,
        REOPENED,
        WITHDRAWN
    }
}
