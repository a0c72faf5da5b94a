package org.egide.web.people;

import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Designations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.Conflict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
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

/** What a guarantor who was designated declares, before they see anything else. */
@Controller
class DeclarationPageController {

    private static final String DECLARATION = "/workspace/consultations/{slug}/declaration";

    private final Consultations consultations;
    private final Designations designations;
    private final MessageSource messages;

    DeclarationPageController(Consultations consultations, Designations designations, MessageSource messages) {
        this.consultations = consultations;
        this.designations = designations;
        this.messages = messages;
    }

    /** Whoever has declared finds their work. */
    @GetMapping(DECLARATION)
    Mono<Rendering> read(@PathVariable String slug, Person guarantor, Locale locale) {
        return consultations
                .allowed(Action.DECLARE, slug, guarantor)
                .flatMap(consultation -> page(consultation, Faults.NONE, guarantor, locale));
    }

    @PostMapping(DECLARATION)
    Mono<Rendering> declare(@PathVariable String slug, @ModelAttribute Ticked ticked, Person guarantor, Locale locale) {
        return consultations
                .allowed(Action.DECLARE, slug, guarantor)
                .flatMap(consultation -> declare(consultation, ticked, guarantor, locale)
                        .then(Mono.fromSupplier(() -> toWork(slug)))
                        .onErrorResume(
                                Refusal.class,
                                refusal ->
                                        page(consultation, Faults.of(refusal, messages, locale), guarantor, locale)));
    }

    private Mono<Void> declare(Consultation consultation, Ticked ticked, Person guarantor, Locale locale) {
        return ticked.agreed() == null
                ? Mono.error(new InvalidRequest(List.of(Fault.of("agreed", "declaration-unticked"))))
                : designations.declare(consultation, ticked.versionRead(), guarantor, locale.getLanguage());
    }

    private static Rendering toWork(String slug) {
        return Rendering.redirectTo("/workspace/consultations/" + slug + "/moderation")
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Mono<Rendering> page(Consultation consultation, Faults faults, Person guarantor, Locale locale) {
        return designations
                .toDeclare(consultation, guarantor, locale.getLanguage())
                .map(text -> Rendering.view("workspace/declaration")
                        .status(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                        .modelAttribute("slug", consultation.slug())
                        .modelAttribute("subject", consultation.title().in(locale))
                        .modelAttribute("declaration", text)
                        .modelAttribute("faults", faults)
                        .build())
                .onErrorResume(Conflict.class, declared -> Mono.just(toWork(consultation.slug())));
    }

    /**
     * What the guarantor sent.
     *
     * @param version of the text that they read
     * @param agreed anything when the box is ticked
     */
    record Ticked(@Nullable String version, @Nullable String agreed) {

        /** No version when it cannot be read. */
        int versionRead() {
            return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
        }
    }
}
