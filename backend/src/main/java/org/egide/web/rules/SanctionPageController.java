package org.egide.web.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.moderation.Charter;
import org.egide.moderation.Charters;
import org.egide.moderation.Sanction;
import org.egide.moderation.Sanction.Measure;
import org.egide.moderation.Sanctions;
import org.egide.register.Numbers;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Measures on persons, for guarantors: those taken, one more, one lifted before its end. */
@Controller
class SanctionPageController {

    private static final String SANCTIONS = "/workspace/consultations/{slug}/sanctions";

    private final Consultations consultations;
    private final Sanctions sanctions;
    private final Charters charters;
    private final Numbers numbers;
    private final MessageSource messages;
    private final Clock clock;

    SanctionPageController(
            Consultations consultations,
            Sanctions sanctions,
            Charters charters,
            Numbers numbers,
            MessageSource messages,
            Clock clock) {
        this.consultations = consultations;
        this.sanctions = sanctions;
        this.charters = charters;
        this.numbers = numbers;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(SANCTIONS)
    Mono<Rendering> all(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String done,
            Person guarantor,
            Locale locale) {
        String said = done != null && List.of("imposed", "lifted").contains(done) ? done : "";
        return consultations
                .allowed(Action.SANCTION, slug, guarantor)
                .flatMap(consultation -> page(consultation, SanctionForm.about(number), said, Faults.NONE, locale));
    }

    /** Refused, the page keeps what was typed. */
    @PostMapping(SANCTIONS)
    Mono<Rendering> impose(
            @PathVariable String slug, @ModelAttribute SanctionForm form, Person guarantor, Locale locale) {
        return consultations
                .allowed(Action.SANCTION, slug, guarantor)
                .flatMap(consultation -> Mono.fromSupplier(form::toDraft)
                        .flatMap(draft -> numbers.idOf(consultation.id(), form.contribution())
                                .flatMap(content ->
                                        sanctions.impose(consultation.id(), content, draft, guarantor, null)))
                        .map(imposed -> back(slug, "imposed"))
                        .onErrorResume(
                                Refusal.class,
                                refusal -> page(consultation, form, "", Faults.of(refusal, messages, locale), locale)));
    }

    @PostMapping(SANCTIONS + "/{sanction}/lift")
    Mono<Rendering> lift(@PathVariable String slug, @PathVariable UUID sanction, Person guarantor, Locale locale) {
        return consultations
                .allowed(Action.SANCTION, slug, guarantor)
                .flatMap(consultation -> sanctions
                        .lift(consultation.id(), sanction, guarantor)
                        .then(Mono.fromSupplier(() -> back(slug, "lifted")))
                        .onErrorResume(
                                Refusal.class,
                                refusal -> page(
                                        consultation,
                                        SanctionForm.about(null),
                                        "",
                                        Faults.of(refusal, messages, locale),
                                        locale)));
    }

    private static Rendering back(String slug, String done) {
        return Rendering.redirectTo("/workspace/consultations/" + slug + "/sanctions?done=" + done)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Mono<Rendering> page(
            Consultation consultation, SanctionForm form, String done, Faults faults, Locale locale) {
        return Mono.zip(charters.current(consultation.id()), sanctions.all(consultation.id()))
                .zipWhen(both -> numbers.of(
                        consultation.id(),
                        both.getT2().stream().map(Sanction::content).toList()))
                .map(all -> Rendering.view("workspace/sanctions")
                        .status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("slug", consultation.slug())
                        .modelAttribute("subject", consultation.title().in(locale))
                        .modelAttribute("grounds", grounds(all.getT1().getT1(), locale))
                        .modelAttribute("measures", Measure.values())
                        .modelAttribute("lines", lines(all.getT1().getT2(), all.getT2(), locale))
                        .modelAttribute("typed", form)
                        .modelAttribute("done", done)
                        .modelAttribute("faults", faults)
                        .build());
    }

    private static List<Choice> grounds(Charter charter, Locale locale) {
        return charter.inForce().stream()
                .map(motive -> new Choice(motive.ground().name(), motive.title().in(locale)))
                .toList();
    }

    private List<SanctionLine> lines(List<Sanction> all, Map<UUID, Long> known, Locale locale) {
        Instant now = clock.instant();
        return all.stream()
                .map(sanction -> SanctionLine.of(sanction, known.get(sanction.content()), now, locale))
                .toList();
    }

    /**
     * One of a list.
     *
     * @param code what is sent
     * @param title what is read
     */
    record Choice(String code, String title) {}
}
