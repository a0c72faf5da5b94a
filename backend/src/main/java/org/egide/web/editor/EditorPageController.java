package org.egide.web.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.egide.consultation.Accents;
import org.egide.consultation.Consultation;
import org.egide.consultation.ConsultationDraft;
import org.egide.consultation.Consultations;
import org.egide.consultation.LegalRegime;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.identity.Standing;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Refusal;
import org.egide.shared.Stale;
import org.egide.web.Faults;
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

/**
 * The form by which an officer of the commission prepares a consultation. Refused, or asked for one more row, it comes
 * back with everything that was typed.
 */
@Controller
class EditorPageController {

    private static final String NEW = "/workspace/consultations/new";
    private static final String EDIT = "/workspace/consultations/{slug}/edit";

    /** Where the refusals that name no field belong. */
    private static final Map<String, String> FIELDS = Map.of(
            "slug-taken", "slug",
            "published-address", "slug",
            "published-notice", "calendar/noticeOn",
            "theme-in-use", "themes",
            "two-keys-required", "calendar/closesOn",
            "designated-person", "members");

    private final Consultations consultations;
    private final MessageSource messages;

    EditorPageController(Consultations consultations, MessageSource messages) {
        this.consultations = consultations;
        this.messages = messages;
    }

    @GetMapping(NEW)
    Mono<Rendering> create(Person officer, Locale locale) {
        EditForm form = EditForm.empty().tidied(null);
        return Standing.of(officer).require(Action.PREPARE).then(page(Editor.of(null, form), locale));
    }

    @GetMapping(EDIT)
    Mono<Rendering> edit(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String saved,
            Person officer,
            Locale locale) {
        return consultations
                .allowed(Action.PREPARE, slug, officer)
                .flatMap(consultation -> form(consultation).map(form -> Editor.of(consultation, form)))
                .flatMap(editor -> page(saved == null ? editor : editor.saved(), locale));
    }

    @PostMapping(NEW)
    Mono<Rendering> create(
            @ModelAttribute EditForm form,
            @RequestParam(required = false) @Nullable String row,
            Person officer,
            Locale locale) {
        return Standing.of(officer)
                .require(Action.PREPARE)
                .then(Mono.defer(
                        () -> row == null ? create(form, officer, locale) : changeRows(null, form, row, locale)));
    }

    private Mono<Rendering> create(EditForm form, Person officer, Locale locale) {
        return draft(form)
                .flatMap(draft -> consultations.create(officer, draft))
                .map(EditorPageController::saved)
                .onErrorResume(Refusal.class, refusal -> refuse(null, form, refusal, locale));
    }

    @PostMapping(EDIT)
    Mono<Rendering> replace(
            @PathVariable String slug,
            @ModelAttribute EditForm form,
            @RequestParam(required = false) @Nullable String row,
            Person officer,
            Locale locale) {
        Mono<Consultation> current = consultations.allowed(Action.PREPARE, slug, officer);
        return current.flatMap(consultation -> row != null
                ? changeRows(consultation, form, row, locale)
                : draft(form)
                        .flatMap(draft -> consultations.replace(officer, slug, form.versionRead(), draft))
                        .map(EditorPageController::saved)
                        .onErrorResume(Stale.class, stale -> showBoth(slug, form, locale))
                        .onErrorResume(Refusal.class, refusal -> refuse(consultation, form, refusal, locale)));
    }

    /** Fails with everything that is wrong at once, the days that cannot be read among the rest. */
    private Mono<ConsultationDraft> draft(EditForm form) {
        EditForm.Reading reading = form.read();
        return reading.faults().isEmpty()
                ? Mono.just(reading.draft())
                : consultations.faults(reading.draft()).flatMap(others -> Mono.error(withOthers(reading, others)));
    }

    /** What depends on days that could not be read is left for the next time. */
    private static InvalidRequest withOthers(EditForm.Reading reading, List<Fault> others) {
        List<Fault> all = new ArrayList<>();
        others.stream()
                .filter(fault -> !fault.field().matches("calendar/.*|regime"))
                .forEach(all::add);
        all.addAll(reading.faults());
        return new InvalidRequest(all);
    }

    private Mono<EditForm> form(Consultation consultation) {
        return consultations.perimeter(consultation.id()).map(perimeter -> EditForm.of(consultation, perimeter));
    }

    private static Rendering saved(Consultation consultation) {
        return Rendering.redirectTo("/workspace/consultations/" + consultation.slug() + "/edit?saved=yes")
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Mono<Rendering> changeRows(
            @Nullable Consultation consultation, EditForm form, String button, Locale locale) {
        RowChange change = RowChange.of(form, button);
        return page(Editor.of(consultation, change.form()).focused(change.focus()), locale);
    }

    private Mono<Rendering> refuse(@Nullable Consultation consultation, EditForm form, Refusal refusal, Locale locale) {
        Faults faults = Faults.of(refusal, messages, locale);
        Faults placed = FIELDS.containsKey(refusal.code())
                ? faults.on(Objects.requireNonNull(FIELDS.get(refusal.code())))
                : faults;
        return page(
                Editor.of(consultation, form.tidied(form.version())).refused(placed, HttpStatus.BAD_REQUEST), locale);
    }

    /** The form keeps what was typed, and starts from what is kept now: saving again is a choice made knowingly. */
    private Mono<Rendering> showBoth(String slug, EditForm form, Locale locale) {
        return consultations
                .get(slug)
                .flatMap(current -> form(current).flatMap(kept -> {
                    EditForm typed = form.tidied(kept.version());
                    return page(Editor.of(current, typed).conflicting(EditConflict.between(kept, typed)), locale);
                }));
    }

    private Mono<Rendering> page(Editor editor, Locale locale) {
        return Mono.zip(consultations.regimes(), warnings(editor.form(), locale))
                .map(both -> Rendering.view("workspace/editor")
                        .status(editor.status())
                        .modelAttribute("editor", editor)
                        .modelAttribute("form", editor.form())
                        .modelAttribute("faults", editor.faults())
                        .modelAttribute("warnings", both.getT2())
                        .modelAttribute("modes", ModerationMode.values())
                        .modelAttribute("roles", Role.values())
                        .modelAttribute("accents", Accents.NAMES)
                        .modelAttribute("regimes", choices(both.getT1(), locale))
                        .build());
    }

    /** None while a day cannot be read. */
    private Mono<Warnings> warnings(EditForm form, Locale locale) {
        EditForm.Reading reading = form.read();
        return reading.faults().isEmpty()
                ? consultations.warnings(reading.draft()).map(all -> Warnings.of(all, messages, locale))
                : Mono.just(Warnings.NONE);
    }

    private static List<Choice> choices(List<LegalRegime> regimes, Locale locale) {
        return regimes.stream()
                .map(regime -> new Choice(regime.code(), regime.title().in(locale), regime.source()))
                .toList();
    }

    /**
     * One of a list.
     *
     * @param code what is sent
     * @param title what is read
     * @param source the article of law
     */
    record Choice(String code, String title, String source) {}
}
