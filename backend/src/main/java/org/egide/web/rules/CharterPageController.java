package org.egide.web.rules;

import java.time.Clock;
import java.util.Locale;
import org.egide.consultation.CharterVersions;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Status;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.moderation.Charter;
import org.egide.moderation.CharterDraft;
import org.egide.moderation.Charters;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The charter of a consultation: the version in force and earlier ones for anyone, a new one by those who may. */
@Controller
class CharterPageController {

    private static final String WORK = "/workspace/consultations/{slug}/charter";

    private final Consultations consultations;
    private final Charters charters;
    private final CharterVersions versions;
    private final MessageSource messages;
    private final Clock clock;

    CharterPageController(
            Consultations consultations,
            Charters charters,
            CharterVersions versions,
            MessageSource messages,
            Clock clock) {
        this.consultations = consultations;
        this.charters = charters;
        this.versions = versions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/consultations/{slug}/charter")
    Mono<Rendering> current(@PathVariable String slug, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> charters.current(consultation.id())
                        .map(charter -> page(consultation, charter, charter.version(), locale)));
    }

    @GetMapping("/consultations/{slug}/charter/{version}")
    Mono<Rendering> version(@PathVariable String slug, @PathVariable int version, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> Mono.zip(
                                charters.version(consultation.id(), version), charters.current(consultation.id()))
                        .map(both ->
                                page(consultation, both.getT1(), both.getT2().version(), locale)));
    }

    private Rendering page(Consultation consultation, Charter shown, int current, Locale locale) {
        return Rendering.view("consultation-charter")
                .modelAttribute("consultation", ConsultationCard.of(consultation, clock, locale))
                .modelAttribute("charter", CharterPage.of(shown, current, locale))
                .build();
    }

    @GetMapping(WORK)
    Mono<Rendering> edit(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String saved,
            Person person,
            Locale locale) {
        return consultations
                .allowed(Action.REPLACE_CHARTER, slug, person)
                .zipWhen(consultation -> charters.current(consultation.id()))
                .map(both -> form(
                        both.getT1(),
                        CharterForm.of(both.getT2()),
                        saved != null,
                        person,
                        new Said(Faults.NONE, locale)));
    }

    /**
     * Puts the version into force; while contributions are received, proposes it for a second key. Refused, the form
     * keeps what was typed.
     */
    @PostMapping(WORK)
    Mono<Rendering> replace(@PathVariable String slug, @ModelAttribute CharterForm form, Person person, Locale locale) {
        return consultations
                .allowed(Action.REPLACE_CHARTER, slug, person)
                .flatMap(consultation -> Mono.fromSupplier(form::toDraft)
                        .flatMap(draft -> replace(consultation, form.versionRead(), draft, person))
                        .onErrorResume(
                                Refusal.class,
                                refusal -> Mono.just(form(
                                        consultation,
                                        form.tidied(),
                                        false,
                                        person,
                                        new Said(Faults.of(refusal, messages, locale), locale)))));
    }

    private Mono<Rendering> replace(Consultation consultation, int read, CharterDraft draft, Person person) {
        String slug = consultation.slug();
        return mayPropose(consultation, person)
                ? versions.propose(consultation, read, draft, person)
                        .map(act -> to("/workspace/consultations/" + slug + "/keys?done=proposed"))
                : versions.replace(consultation, read, draft, person)
                        .map(charter -> to("/workspace/consultations/" + slug + "/charter?saved=yes"));
    }

    private static boolean isOpen(Consultation consultation) {
        return consultation.status() == Status.OPEN || consultation.status() == Status.SUSPENDED;
    }

    private static boolean mayPropose(Consultation consultation, Person person) {
        return isOpen(consultation) && consultation.standing(person).may(Action.TURN_KEY);
    }

    private static Rendering to(String address) {
        return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
    }

    /** Refused because somebody else was faster, it starts from the version that was read: nothing is overwritten. */
    private static Rendering form(
            Consultation consultation, CharterForm form, boolean saved, Person person, Said said) {
        return Rendering.view("workspace/charter")
                .status(said.faults().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .modelAttribute("slug", consultation.slug())
                .modelAttribute("subject", consultation.title().in(said.locale()))
                .modelAttribute("open", isOpen(consultation))
                .modelAttribute("proposes", mayPropose(consultation, person))
                .modelAttribute("published", consultation.status() != Status.DRAFT)
                .modelAttribute("current", form.versionRead())
                .modelAttribute("form", form)
                .modelAttribute("saved", saved)
                .modelAttribute("faults", said.faults())
                .build();
    }

    /**
     * What is said of what was typed.
     *
     * @param faults what is wrong
     * @param locale in which language
     */
    private record Said(Faults faults, Locale locale) {}
}
