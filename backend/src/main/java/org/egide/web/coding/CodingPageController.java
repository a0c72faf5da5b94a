package org.egide.web.coding;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.coding.Applied;
import org.egide.coding.CodingFiles;
import org.egide.coding.CodingFiles.KeptPlan;
import org.egide.coding.Defaults;
import org.egide.coding.Upload;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.Refusal;
import org.egide.synthesis.ArgumentStance;
import org.egide.web.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The coding as files, for a guarantor: taken out, sent back, looked at, carried out. */
@Controller
class CodingPageController {

    private static final String FILES = "/workspace/consultations/{slug}/coding";

    private final Consultations consultations;
    private final CodingFiles files;
    private final MessageSource messages;

    CodingPageController(Consultations consultations, CodingFiles files, MessageSource messages) {
        this.consultations = consultations;
        this.files = files;
        this.messages = messages;
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.SYNTHESISE, slug, guarantor);
    }

    @GetMapping(FILES)
    Mono<Rendering> show(@PathVariable String slug, Person guarantor, Locale locale) {
        return allowed(slug, guarantor).map(consultation -> page(consultation, Faults.NONE, locale));
    }

    @PostMapping(path = FILES, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<Rendering> send(
            @PathVariable String slug, @RequestPart("file") FilePart file, Person guarantor, Locale locale) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> Upload.of(file)
                        .flatMap(upload -> files.keep(consultation, upload, guarantor))
                        .map(id -> Rendering.redirectTo("/workspace/consultations/" + slug + "/coding/" + id)
                                .status(HttpStatus.SEE_OTHER)
                                .build())
                        .onErrorResume(
                                Refusal.class,
                                refusal -> Mono.just(page(
                                        consultation,
                                        Faults.of(refusal, messages, locale).on("file"),
                                        locale))));
    }

    private static Rendering page(Consultation consultation, Faults faults, Locale locale) {
        return Rendering.view("workspace/coding")
                .status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .modelAttribute("slug", consultation.slug())
                .modelAttribute("subject", consultation.title().in(locale))
                .modelAttribute("faults", faults)
                .build();
    }

    @GetMapping(FILES + "/{file}")
    Mono<Rendering> look(@PathVariable String slug, @PathVariable UUID file, Person guarantor, Locale locale) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> look(consultation, file, ApplyForm.EMPTY, Faults.NONE, guarantor, locale));
    }

    private Mono<Rendering> look(
            Consultation consultation, UUID file, ApplyForm form, Faults faults, Person guarantor, Locale locale) {
        return files.look(consultation, file, Defaults.NONE, guarantor)
                .map(kept -> view(consultation, kept, locale)
                        .status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("form", form)
                        .modelAttribute("faults", faults)
                        .build());
    }

    private Rendering.Builder<?> view(Consultation consultation, KeptPlan kept, Locale locale) {
        return Rendering.view("workspace/coding-file")
                .modelAttribute("slug", consultation.slug())
                .modelAttribute("subject", consultation.title().in(locale))
                .modelAttribute("file", kept.id().toString())
                .modelAttribute("name", kept.name())
                .modelAttribute("plan", PlanPage.of(kept.plan(), messages, locale))
                .modelAttribute("themes", themes(consultation, locale))
                .modelAttribute("stances", List.of(ArgumentStance.values()));
    }

    private static List<ThemeChoice> themes(Consultation consultation, Locale locale) {
        return consultation.themes().stream()
                .map(theme -> new ThemeChoice(theme.key(), theme.title().in(locale)))
                .toList();
    }

    /** What was done is told act by act; sent again, it goes on where it stopped and does nothing twice. */
    @PostMapping(FILES + "/{file}")
    Mono<Rendering> apply(
            @PathVariable String slug,
            @PathVariable UUID file,
            @ModelAttribute ApplyForm form,
            Person guarantor,
            Locale locale) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> files.look(consultation, file, form.toDefaults(), guarantor)
                        .flatMap(kept -> kept.plan().asksMore()
                                ? look(consultation, file, form, asked(locale), guarantor, locale)
                                : files.apply(consultation, file, form.toDefaults(), guarantor)
                                        .map(applied -> done(consultation, file, form, applied, locale))));
    }

    private Faults asked(Locale locale) {
        return new Faults(
                List.of(new Faults.Fault("theme", messages.getMessage("coding.asks.fault", new Object[] {}, locale))));
    }

    private Rendering done(Consultation consultation, UUID file, ApplyForm form, Applied applied, Locale locale) {
        return Rendering.view("workspace/coding-done")
                .modelAttribute("slug", consultation.slug())
                .modelAttribute("subject", consultation.title().in(locale))
                .modelAttribute("file", file.toString())
                .modelAttribute("form", form)
                .modelAttribute("made", applied.made())
                .modelAttribute("attached", applied.attached())
                .modelAttribute("remaining", applied.remaining())
                .modelAttribute(
                        "acts",
                        applied.items().stream()
                                .map(one -> ActLine.of(one, messages, locale))
                                .toList())
                .modelAttribute("notTaken", applied.refused().size())
                .build();
    }

    /**
     * What new codes are that do not say it themselves.
     *
     * @param theme the key of a theme
     * @param stance the name of a stance
     */
    record ApplyForm(@Nullable String theme, @Nullable String stance) {

        static final ApplyForm EMPTY = new ApplyForm(null, null);

        Defaults toDefaults() {
            return new Defaults(theme == null || theme.isBlank() ? null : theme, chosen());
        }

        private @Nullable ArgumentStance chosen() {
            for (ArgumentStance one : ArgumentStance.values()) {
                if (one.name().equals(stance)) {
                    return one;
                }
            }
            return null;
        }
    }

    /**
     * A theme to choose.
     *
     * @param key its key
     * @param title its title
     */
    record ThemeChoice(String key, String title) {}

    /**
     * One act, as it is told.
     *
     * @param argument the number of the argument, 0 when it was not made
     * @param wording its words
     * @param contribution the number of the contribution, null for an argument made
     * @param passages how many passages were attached
     * @param refused why it was not done, empty when it was
     */
    record ActLine(long argument, String wording, @Nullable Long contribution, int passages, String refused) {

        static ActLine of(Applied.Item one, MessageSource messages, Locale locale) {
            String reason = one.reason();
            String sentence = reason == null
                    ? ""
                    : messages.getMessage("problem." + reason, one.arguments().toArray(), locale);
            return new ActLine(one.argument(), one.wording(), one.contribution(), one.passages(), sentence);
        }
    }
}
