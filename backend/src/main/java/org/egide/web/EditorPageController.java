package org.egide.web;

import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.shared.InvalidRequest;
import org.egide.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The form by which an officer of the commission prepares a consultation; refused, it keeps everything. */
@Controller
class EditorPageController {

    private final Consultations consultations;
    private final MessageSource messages;

    EditorPageController(Consultations consultations, MessageSource messages) {
        this.consultations = consultations;
        this.messages = messages;
    }

    @GetMapping("/workspace/consultations/new")
    Mono<Rendering> create(Person officer, Locale locale) {
        return consultations.requireOfficer(officer).then(page(null, EditForm.empty(), List.of(), false, locale));
    }

    @GetMapping("/workspace/consultations/{slug}/edit")
    Mono<Rendering> edit(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String saved,
            Person officer,
            Locale locale) {
        return consultations
                .requireOfficer(officer)
                .then(consultations.get(slug))
                .flatMap(consultation ->
                        form(consultation).flatMap(form -> page(slug, form, List.of(), saved != null, locale)));
    }

    @PostMapping("/workspace/consultations/new")
    Mono<Rendering> create(@ModelAttribute EditForm form, Person officer, Locale locale) {
        return Mono.fromCallable(form::toDraft)
                .flatMap(draft -> consultations.create(officer, draft))
                .map(EditorPageController::saved)
                .onErrorResume(Refusal.class, refusal -> refuse(null, form, refusal, locale));
    }

    @PostMapping("/workspace/consultations/{slug}/edit")
    Mono<Rendering> replace(@PathVariable String slug, @ModelAttribute EditForm form, Person officer, Locale locale) {
        return Mono.fromCallable(form::toDraft)
                .flatMap(draft -> consultations.replace(officer, slug, form.versionRead(), draft))
                .map(EditorPageController::saved)
                .onErrorResume(Refusal.class, refusal -> refuse(slug, form, refusal, locale));
    }

    private Mono<EditForm> form(Consultation consultation) {
        return consultations.perimeter(consultation.id()).map(perimeter -> EditForm.of(consultation, perimeter));
    }

    private static Rendering saved(Consultation consultation) {
        return Rendering.redirectTo("/workspace/consultations/" + consultation.slug() + "/edit?saved=yes")
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Mono<Rendering> refuse(@Nullable String slug, EditForm form, Refusal refusal, Locale locale) {
        List<FieldFault> faults = refusal instanceof InvalidRequest invalid
                        && !invalid.faults().isEmpty()
                ? invalid.faults().stream()
                        .map(fault -> new FieldFault(fault.field(), sentence(fault.code(), fault.arguments(), locale)))
                        .toList()
                : List.of(new FieldFault("slug", sentence(refusal.code(), refusal.arguments(), locale)));
        return page(slug, form, faults, false, locale);
    }

    private String sentence(String code, List<Object> arguments, Locale locale) {
        return messages.getMessage("problem." + code, arguments.toArray(), locale);
    }

    private Mono<Rendering> page(
            @Nullable String slug, EditForm form, List<FieldFault> faults, boolean saved, Locale locale) {
        return consultations
                .regimes()
                .map(regimes -> Rendering.view("workspace/editor")
                        .status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("slug", slug == null ? "" : slug)
                        .modelAttribute("form", form.withSpareRows())
                        .modelAttribute("faults", faults)
                        .modelAttribute("saved", saved)
                        .modelAttribute("modes", ModerationMode.values())
                        .modelAttribute("roles", Role.values())
                        .modelAttribute(
                                "regimes",
                                regimes.stream()
                                        .map(regime -> new Choice(
                                                regime.code(), regime.title().in(locale)))
                                        .toList())
                        .build());
    }

    /**
     * What is wrong with a field.
     *
     * @param field its path in the draft, such as {@code themes/2/key}
     * @param sentence what to mend, in the reader's language
     */
    record FieldFault(String field, String sentence) {

        /** The id of the field in the form. */
        public String id() {
            return field.replace('/', '-');
        }
    }

    /**
     * One of a list.
     *
     * @param code what is sent
     * @param title what is read
     */
    record Choice(String code, String title) {}
}
