package org.egide.web.resemblance;

import java.util.Locale;
import java.util.UUID;
import org.egide.consultation.Consultations;
import org.egide.web.resemblance.CampaignPage.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Campaigns for the public: near-identical texts shown as what they are, with the method that finds them. */
@Controller
class CampaignPageController {

    private final Consultations consultations;
    private final CampaignPage page;

    CampaignPageController(Consultations consultations, CampaignPage page) {
        this.consultations = consultations;
        this.page = page;
    }

    @GetMapping("/consultations/{slug}/campaigns")
    Mono<Rendering> list(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String after, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> page.list("campaigns", consultation, after, locale))
                .map(Rendering.Builder::build);
    }

    @GetMapping("/consultations/{slug}/campaigns/{campaign}")
    Mono<Rendering> show(
            @PathVariable String slug,
            @PathVariable UUID campaign,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> page.show("campaign", consultation, campaign, new Asked(all, after), locale))
                .map(Rendering.Builder::build);
    }
}
