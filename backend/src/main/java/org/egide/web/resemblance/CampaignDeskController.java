package org.egide.web.resemblance;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.resemblance.Campaigns;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.NotFound;
import org.egide.shared.Refusal;
import org.egide.web.Faults;
import org.egide.web.resemblance.CampaignPage.Asked;
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

/** Campaigns for guarantors: confirming and undoing them, putting texts in and taking texts out. */
@Controller
class CampaignDeskController {

    private static final String CAMPAIGNS = "/workspace/consultations/{slug}/campaigns";
    private static final List<String> DONE = List.of("confirmed", "undone", "put-in", "taken-out");

    private final Consultations consultations;
    private final Campaigns campaigns;
    private final CampaignPage page;
    private final MessageSource messages;

    CampaignDeskController(
            Consultations consultations, Campaigns campaigns, CampaignPage page, MessageSource messages) {
        this.consultations = consultations;
        this.campaigns = campaigns;
        this.page = page;
        this.messages = messages;
    }

    @GetMapping(CAMPAIGNS)
    Mono<Rendering> list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String done,
            Person guarantor,
            Locale locale) {
        return consultations
                .allowed(Action.RULE_ON_CAMPAIGNS, slug, guarantor)
                .flatMap(consultation -> page.list("workspace/campaigns", consultation, after, locale))
                .map(builder -> builder.modelAttribute("done", said(done)).build());
    }

    @GetMapping(CAMPAIGNS + "/{campaign}")
    Mono<Rendering> show(
            @PathVariable String slug,
            @PathVariable UUID campaign,
            @ModelAttribute ListForm list,
            @RequestParam(required = false) @Nullable String done,
            Person guarantor,
            Locale locale) {
        return consultations
                .allowed(Action.RULE_ON_CAMPAIGNS, slug, guarantor)
                .flatMap(consultation -> show(consultation, campaign, list.toAsked(), Faults.NONE, locale))
                .map(builder -> builder.modelAttribute("done", said(done)).build());
    }

    @PostMapping(CAMPAIGNS + "/{campaign}/ruling")
    Mono<Rendering> rule(
            @PathVariable String slug, @PathVariable UUID campaign, @ModelAttribute RulingForm form, Person guarantor) {
        return consultations
                .allowed(Action.RULE_ON_CAMPAIGNS, slug, guarantor)
                .flatMap(consultation -> campaigns.rule(consultation.id(), campaign, form.required(), guarantor))
                .map(ruled -> back(slug, campaign, form.required() ? "confirmed" : "undone"));
    }

    /** Refused, the page says why and keeps the number. */
    @PostMapping(CAMPAIGNS + "/{campaign}/texts")
    Mono<Rendering> putIn(
            @PathVariable String slug,
            @PathVariable UUID campaign,
            @ModelAttribute NumberForm form,
            Person guarantor,
            Locale locale) {
        return consultations
                .allowed(Action.RULE_ON_CAMPAIGNS, slug, guarantor)
                .flatMap(consultation -> doing(
                        consultation,
                        campaign,
                        number -> campaigns.putIn(consultation.id(), campaign, number, guarantor),
                        form,
                        locale));
    }

    private Mono<Rendering> doing(
            Consultation consultation, UUID campaign, Function<Long, Mono<Void>> work, NumberForm form, Locale locale) {
        return Mono.fromSupplier(form::toNumber)
                .flatMap(work)
                .then(Mono.fromSupplier(() -> back(consultation.slug(), campaign, "put-in")))
                .onErrorResume(
                        Refusal.class,
                        refusal -> show(
                                        consultation,
                                        campaign,
                                        new Asked(false, null),
                                        Faults.of(refusal, messages, locale),
                                        locale)
                                .map(builder -> builder.status(HttpStatus.BAD_REQUEST)
                                        .modelAttribute("done", "")
                                        .modelAttribute("typed", form.number() == null ? "" : form.number())
                                        .build()));
    }

    @PostMapping(CAMPAIGNS + "/{campaign}/texts/{number}/take-out")
    Mono<Rendering> takeOut(
            @PathVariable String slug, @PathVariable UUID campaign, @PathVariable long number, Person guarantor) {
        return consultations
                .allowed(Action.RULE_ON_CAMPAIGNS, slug, guarantor)
                .flatMap(consultation -> campaigns
                        .takeOut(consultation.id(), campaign, number, guarantor)
                        .then(campaigns.get(consultation.id(), campaign))
                        .map(still -> back(slug, campaign, "taken-out"))
                        .onErrorReturn(
                                NotFound.class,
                                Rendering.redirectTo("/workspace/consultations/" + slug + "/campaigns?done=taken-out")
                                        .status(HttpStatus.SEE_OTHER)
                                        .build()));
    }

    private Mono<Rendering.Builder<?>> show(
            Consultation consultation, UUID campaign, Asked asked, Faults faults, Locale locale) {
        return page.show("workspace/campaign", consultation, campaign, asked, locale)
                .map(builder -> builder.modelAttribute("faults", faults).modelAttribute("typed", ""));
    }

    private static Rendering back(String slug, UUID campaign, String done) {
        return Rendering.redirectTo("/workspace/consultations/" + slug + "/campaigns/" + campaign + "?done=" + done)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private static String said(@Nullable String done) {
        return done != null && DONE.contains(done) ? done : "";
    }

    /**
     * Which texts to show.
     *
     * @param all every one
     * @param after where the list was left
     */
    record ListForm(@Nullable Boolean all, @Nullable String after) {

        Asked toAsked() {
            return new Asked(Boolean.TRUE.equals(all), after);
        }
    }

    /**
     * Which button was pressed.
     *
     * @param confirmed whether it is a campaign
     */
    record RulingForm(@Nullable Boolean confirmed) {

        boolean required() {
            Boolean said = confirmed;
            if (said == null) {
                throw new InvalidRequest(List.of(Fault.of("confirmed", "field-required")));
            }
            return said;
        }
    }

    /**
     * A number that is typed.
     *
     * @param number the public number of a contribution
     */
    record NumberForm(@Nullable String number) {

        long toNumber() {
            try {
                return Long.parseLong(number == null ? "" : number.strip());
            } catch (NumberFormatException unreadable) {
                throw new InvalidRequest(List.of(Fault.of("number", "invalid-value")));
            }
        }
    }
}
