package org.egide.web.synthesis;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.InvalidRequest;
import org.egide.shared.NotFound;
import org.egide.shared.Refusal;
import org.egide.synthesis.Argument;
import org.egide.synthesis.Desk;
import org.egide.synthesis.Desk.Attaching;
import org.egide.synthesis.Likenesses;
import org.egide.synthesis.OnDesk;
import org.egide.synthesis.Outline;
import org.egide.synthesis.Suggestions;
import org.egide.synthesis.Supports;
import org.egide.web.synthesis.ReadingPage.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * The reading desk: a contribution on one side, the arguments on the other. One form does all; what is refused comes
 * back with everything that was typed and ticked.
 */
@Controller
class ReadingPageController {

    static final String DESK = "/workspace/consultations/{slug}/reading";
    private static final Pattern UNDOES = Pattern.compile("(detach|dismiss|unlike):");

    static final String ITEM = DESK + "/items/{number:[0-9]{1,18}}";

    private final Consultations consultations;
    private final Desk desk;
    private final Outline outline;
    private final Suggestions suggestions;
    private final Likenesses likenesses;
    private final Supports supports;
    private final ReadingPage page;

    ReadingPageController(
            Consultations consultations,
            Desk desk,
            Outline outline,
            Suggestions suggestions,
            Likenesses likenesses,
            Supports supports,
            ReadingPage page) {
        this.consultations = consultations;
        this.desk = desk;
        this.outline = outline;
        this.suggestions = suggestions;
        this.likenesses = likenesses;
        this.supports = supports;
        this.page = page;
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.SYNTHESISE, slug, guarantor);
    }

    @GetMapping(DESK)
    Mono<Rendering> home(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean done,
            Person guarantor,
            Locale locale) {
        return allowed(slug, guarantor).flatMap(consultation -> page.home(consultation, done, guarantor, locale));
    }

    /** Takes the next one, of the slice or of the sample; a POST, because it holds. */
    @PostMapping(DESK + "/next")
    Mono<Rendering> next(
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "false") boolean sample,
            Person guarantor) {
        return allowed(slug, guarantor).flatMap(consultation -> next(consultation, from, sample, guarantor));
    }

    private Mono<Rendering> next(Consultation consultation, long from, boolean sample, Person guarantor) {
        Mono<Long> next = sample
                ? desk.nextOfSample(consultation.id(), from, guarantor)
                : desk.next(consultation.id(), from, guarantor);
        return next.map(number -> to(ITEM, consultation.slug(), number, null))
                .defaultIfEmpty(to(DESK + "?done=true", consultation.slug(), 0, null));
    }

    /** Leaves what remains of the slice to the others. */
    @PostMapping(DESK + "/release")
    Mono<Rendering> release(@PathVariable String slug, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> desk.release(consultation.id(), guarantor))
                .thenReturn(to(DESK, slug, 0, null));
    }

    @GetMapping(ITEM)
    Mono<Rendering> show(
            @PathVariable String slug,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String did,
            Person guarantor,
            Locale locale) {
        return allowed(slug, guarantor)
                .map(consultation -> new Asked(consultation, number, DeskForm.EMPTY, guarantor, locale))
                .flatMap(asked -> page.show(asked, did));
    }

    @PostMapping(ITEM)
    Mono<Rendering> act(
            @PathVariable String slug,
            @PathVariable long number,
            @ModelAttribute DeskForm form,
            Person guarantor,
            Locale locale) {
        return allowed(slug, guarantor)
                .map(consultation -> new Asked(consultation, number, form, guarantor, locale))
                .flatMap(asked -> Mono.defer(() -> act(asked))
                        .onErrorResume(Refusal.class, refusal -> page.refused(asked, refusal)));
    }

    private Mono<Rendering> act(Asked asked) {
        String what = asked.form().what();
        return switch (what) {
            case "attach" -> attach(asked);
            case "make" -> make(asked);
            case "aside" -> back(aside(asked), asked, "aside");
            case "takeUp" -> back(desk.takeUp(asked.space(), asked.number(), asked.guarantor()), asked, "takenUp");
            case "read" -> read(asked);
            default -> UNDOES.matcher(what).lookingAt() ? undo(asked, what) : page.show(asked, null);
        };
    }

    private Mono<Rendering> attach(Asked asked) {
        return opened(asked)
                .flatMap(one -> attach(asked, asked.form().toAttaching(one.body()), one))
                .then(Mono.just(asked.back(asked.form().isWhole() ? "campaign" : "attached")));
    }

    /** To the contribution alone, or to its whole campaign. */
    private Mono<Void> attach(Asked asked, Attaching attaching) {
        return asked.form().isWhole()
                ? supports.attach(asked.space(), asked.number(), attaching, asked.guarantor())
                        .then()
                : desk.attach(asked.space(), asked.number(), attaching, asked.guarantor());
    }

    /** What was suggested is compared with what is decided. */
    private Mono<Void> attach(Asked asked, Attaching attaching, OnDesk one) {
        boolean known =
                one.attached().stream().anyMatch(attached -> attached.argument().number() == attaching.argument());
        return attach(asked, attaching)
                .then(
                        known
                                ? Mono.empty()
                                : suggestions.measure(
                                        asked.space(),
                                        one,
                                        attaching.argument(),
                                        asked.form().shown()));
    }

    /** Makes an argument, and attaches the passages to it; without a passage nothing is made. */
    private Mono<Rendering> make(Asked asked) {
        return opened(asked)
                .filter(one -> !asked.form().spans(one.body()).isEmpty())
                .switchIfEmpty(Mono.error(() -> new InvalidRequest("excerpt-required")))
                .delayUntil(one -> asked.form().isWhole()
                        ? supports.confirmed(asked.space(), one.item().contribution())
                        : Mono.empty())
                .flatMap(one -> outline.make(asked.consultation(), asked.form().toDraft(), asked.guarantor(), null)
                        .flatMap(made -> attachTo(asked, made, one)))
                .then(Mono.just(asked.back(asked.form().isWhole() ? "madeCampaign" : "made")));
    }

    private Mono<Void> attachTo(Asked asked, Argument made, OnDesk one) {
        return attach(asked, asked.form().attaching(made.number(), null, one.body()));
    }

    private Mono<OnDesk> opened(Asked asked) {
        return desk.open(asked.space(), asked.number(), asked.guarantor());
    }

    private Mono<Void> aside(Asked asked) {
        return desk.setAside(
                asked.space(),
                asked.number(),
                asked.form().toReason(),
                asked.form().note(),
                asked.guarantor());
    }

    private static Mono<Rendering> back(Mono<Void> work, Asked asked, String did) {
        return work.then(Mono.just(asked.back(did)));
    }

    /** Read: the next one comes; what was proposed and left is kept as left. */
    private Mono<Rendering> read(Asked asked) {
        return opened(asked)
                .flatMap(one -> desk.read(asked.space(), asked.number(), asked.guarantor())
                        .then(suggestions.pass(asked.space(), one, asked.form().shown()))
                        .then(next(asked.consultation(), asked.number(), one.apart(), asked.guarantor())));
    }

    /** {@code detach:<argument>:<excerpt>}, {@code dismiss:<argument>} or {@code unlike:<contribution>}. */
    private Mono<Rendering> undo(Asked asked, String what) {
        String[] parts = what.split(":");
        if (parts.length < 2 || !parts[1].matches("[0-9]{1,9}")) {
            return page.show(asked, null);
        }
        long argument = Long.parseLong(parts[1]);
        return switch (parts[0]) {
            case "dismiss" -> refuse(asked, one -> suggestions.dismiss(asked.space(), one, argument));
            case "unlike" -> refuse(asked, one -> likenesses.refuse(asked.space(), one, argument));
            default -> detach(asked, argument, parts.length > 2 ? parts[2] : "");
        };
    }

    /** What is typed and ticked stays. */
    private Mono<Rendering> refuse(Asked asked, Function<OnDesk, Mono<Void>> work) {
        return opened(asked).flatMap(work).then(Mono.defer(() -> page.show(asked, null)));
    }

    private Mono<Rendering> detach(Asked asked, long argument, String excerpt) {
        return Mono.fromCallable(() -> UUID.fromString(excerpt))
                .onErrorMap(IllegalArgumentException.class, bad -> new NotFound("unknown-excerpt"))
                .flatMap(id -> desk.detach(asked.space(), argument, id, asked.guarantor()))
                .then(Mono.just(asked.back("detached")));
    }

    static Rendering to(String route, String slug, long number, @Nullable String did) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(route.replace(":[0-9]{1,18}", ""));
        if (did != null) {
            address.queryParam("did", did);
        }
        String path = address.encode()
                .buildAndExpand(Map.of("slug", slug, "number", number))
                .toUriString();
        return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
    }
}
