package org.egide.web.verify;

import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.shared.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/**
 * Checks a receipt, or a state of the log kept earlier, in the reader's browser ({@code js/verify.js}); the server sees
 * nothing of what is checked.
 */
@Controller
class VerifyPageController {

    /** What stands in the command for those who come from no consultation. */
    private static final String ANY = "<consultation>";

    private final Consultations consultations;
    private final SiteAddress site;

    VerifyPageController(Consultations consultations, SiteAddress site) {
        this.consultations = consultations;
        this.site = site;
    }

    @GetMapping("/verify")
    Mono<Rendering> verify(@RequestParam(required = false) @Nullable String consultation) {
        return consultation == null || consultation.isBlank()
                ? Mono.just(page("", ANY))
                : consultations.published(consultation).map(Consultation::slug).map(slug -> page(slug, slug));
    }

    private Rendering page(String consultation, String slug) {
        return Rendering.view("verify")
                .modelAttribute("consultation", consultation)
                .modelAttribute("log", site.of("/consultations/" + slug + "/log"))
                .build();
    }
}
