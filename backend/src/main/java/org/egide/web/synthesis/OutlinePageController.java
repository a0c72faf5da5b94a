package org.egide.web.synthesis;

import java.util.Locale;
import java.util.Map;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.Refusal;
import org.egide.synthesis.Argument;
import org.egide.synthesis.Outline;
import org.egide.web.synthesis.OutlinePage.Asked;
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

/** The outline as the guarantors build it: the arguments, and what is done to each. */
@Controller
class OutlinePageController {

    private static final String LIST = "/workspace/consultations/{slug}/arguments";
    private static final String ONE = LIST + "/{argument:[0-9]{1,9}}";

    private final Consultations consultations;
    private final Outline outline;
    private final OutlinePage page;

    OutlinePageController(Consultations consultations, Outline outline, OutlinePage page) {
        this.consultations = consultations;
        this.outline = outline;
        this.page = page;
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.SYNTHESISE, slug, guarantor);
    }

    @GetMapping(LIST)
    Mono<Rendering> list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String did,
            Person guarantor,
            Locale locale) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> page.list(new Asked(consultation, 0, OutlineForm.EMPTY, locale), did));
    }

    /** Makes an argument, groups those that are ticked, or shows the synthesis. */
    @PostMapping(LIST)
    Mono<Rendering> act(@PathVariable String slug, @ModelAttribute OutlineForm form, Person guarantor, Locale locale) {
        return allowed(slug, guarantor).flatMap(consultation -> {
            Asked asked = new Asked(consultation, 0, form, locale);
            return Mono.defer(() -> act(asked, guarantor))
                    .onErrorResume(Refusal.class, refusal -> page.refusedList(asked, refusal));
        });
    }

    private Mono<Rendering> act(Asked asked, Person by) {
        OutlineForm form = asked.form();
        return switch (form.what()) {
            case "make" -> toOne(asked, outline.make(asked.consultation(), form.toDraft(), by, null), "made");
            case "group" ->
                toOne(asked, outline.group(asked.consultation(), form.versions(), form.toDraft(), by), "grouped");
            case "show" -> outline.show(asked.consultation().id(), by).thenReturn(toList(asked, "shown"));
            default -> page.list(asked, null);
        };
    }

    @GetMapping(ONE)
    Mono<Rendering> show(
            @PathVariable String slug,
            @PathVariable long argument,
            @RequestParam(required = false) @Nullable String did,
            Person guarantor,
            Locale locale) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> page.one(new Asked(consultation, argument, OutlineForm.EMPTY, locale), did));
    }

    /** Rewords or moves it, splits it, retires it, or undoes that. */
    @PostMapping(ONE)
    Mono<Rendering> change(
            @PathVariable String slug,
            @PathVariable long argument,
            @ModelAttribute OutlineForm form,
            Person guarantor,
            Locale locale) {
        return allowed(slug, guarantor).flatMap(consultation -> {
            Asked asked = new Asked(consultation, argument, form, locale);
            return Mono.defer(() -> change(asked, guarantor))
                    .onErrorResume(Refusal.class, refusal -> page.refusedOne(asked, refusal));
        });
    }

    private Mono<Rendering> change(Asked asked, Person by) {
        OutlineForm form = asked.form();
        Consultation consultation = asked.consultation();
        long number = asked.number();
        int version = form.versionRead();
        return switch (form.what()) {
            case "change" -> toOne(asked, outline.change(consultation, number, version, form.toDraft(), by), "changed");
            case "split" ->
                outline.split(consultation, number, version, form.toParts(), by)
                        .thenReturn(to(ONE, asked, number, "split"));
            case "retire" ->
                toOne(asked, outline.retire(consultation.id(), number, version, form.reason(), by), "retired");
            case "restore" -> toOne(asked, outline.restore(consultation.id(), number, version, by), "restored");
            default -> page.one(asked, null);
        };
    }

    private static Mono<Rendering> toOne(Asked asked, Mono<Argument> work, String did) {
        return work.map(one -> to(ONE, asked, one.number(), did));
    }

    private static Rendering toList(Asked asked, String did) {
        return to(LIST, asked, 0, did);
    }

    private static Rendering to(String route, Asked asked, long number, String did) {
        String path = UriComponentsBuilder.fromPath(route.replace(":[0-9]{1,9}", ""))
                .queryParam("did", did)
                .encode()
                .buildAndExpand(Map.of("slug", asked.consultation().slug(), "argument", number))
                .toUriString();
        return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
    }
}
