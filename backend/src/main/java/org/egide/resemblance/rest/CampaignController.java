package org.egide.resemblance.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.resemblance.Campaigns;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Campaigns: families of near-identical contributions. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/campaigns")
@Tag(name = "Campaigns")
class CampaignController {

    private final Consultations consultations;
    private final Campaigns campaigns;

    CampaignController(Consultations consultations, Campaigns campaigns) {
        this.consultations = consultations;
        this.campaigns = campaigns;
    }

    @Operation(
            summary = "List the campaigns",
            description = "Families of two contributions and more that share at least seven tenths of their runs of"
                    + " five words, and what they link together; the largest first.")
    @ApiResponse(responseCode = "200", description = "A page of campaigns")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping
    Mono<Slice<CampaignView>> list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return consultations
                .published(slug)
                .flatMap(consultation -> campaigns.list(consultation.id(), after, Slice.limit(limit)))
                .map(page -> page.map(CampaignView::of));
    }

    @Operation(summary = "Read a campaign", description = "With the text that is shared, and when its texts came.")
    @ApiResponse(responseCode = "200", description = "The campaign")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-campaign`")
    @GetMapping("/{campaign}")
    Mono<WholeCampaignView> get(@PathVariable String slug, @CampaignId @PathVariable UUID campaign) {
        return consultations
                .published(slug)
                .flatMap(consultation -> campaigns
                        .get(consultation.id(), campaign)
                        .flatMap(found -> Mono.zip(
                                campaigns
                                        .shared(consultation.id(), found)
                                        .map(model -> Optional.ofNullable(model.body()))
                                        .defaultIfEmpty(Optional.empty()),
                                campaigns.arrivals(consultation.id(), campaign),
                                (shared, arrivals) -> WholeCampaignView.of(found, shared.orElse(null), arrivals))));
    }

    @Operation(
            summary = "Read the texts of a campaign",
            description = "Each in pieces: the same as the shared text, added, or left out.")
    @ApiResponse(responseCode = "200", description = "A page of texts, in their order")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-campaign`")
    @GetMapping("/{campaign}/texts")
    Mono<Slice<CampaignTextView>> texts(
            @PathVariable String slug,
            @CampaignId @PathVariable UUID campaign,
            @Parameter(description = "Only those that add words", example = "true")
                    @RequestParam(defaultValue = "false")
                    boolean additions,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return consultations
                .published(slug)
                .flatMap(consultation -> campaigns
                        .get(consultation.id(), campaign)
                        .flatMap(found ->
                                campaigns.texts(consultation.id(), found, additions, after, Slice.limit(limit)))
                        .map(page -> page.map(CampaignTextView::of)));
    }

    @Operation(
            summary = "Rule on a campaign",
            description = "For guarantors. Confirmed: one argument, with all its texts as support. Undone: they count"
                    + " one by one.")
    @ApiResponse(responseCode = "200", description = "The campaign as it now stands")
    @ApiResponse(responseCode = "400", description = "`field-required`")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-campaign`")
    @PutMapping("/{campaign}/ruling")
    Mono<CampaignView> rule(
            @PathVariable String slug,
            @CampaignId @PathVariable UUID campaign,
            @RequestBody RulingRequest request,
            Person guarantor) {
        return consultations
                .allowed(Action.RULE_ON_CAMPAIGNS, slug, guarantor)
                .flatMap(consultation -> campaigns.rule(consultation.id(), campaign, request.required(), guarantor))
                .map(CampaignView::of);
    }

    @Operation(summary = "Put a contribution into a campaign", description = "For guarantors.")
    @ApiResponse(responseCode = "204", description = "It is in")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(
            responseCode = "404",
            description = "`unknown-consultation`, `unknown-campaign`, `unknown-contribution`")
    @ApiResponse(responseCode = "409", description = "`not-published`")
    @PutMapping("/{campaign}/texts/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> putIn(
            @PathVariable String slug,
            @CampaignId @PathVariable UUID campaign,
            @Parameter(description = "Its public number", example = "12") @PathVariable long number,
            Person guarantor) {
        return consultations
                .allowed(Action.RULE_ON_CAMPAIGNS, slug, guarantor)
                .flatMap(consultation -> campaigns.putIn(consultation.id(), campaign, number, guarantor));
    }

    @Operation(summary = "Take a contribution out of a campaign", description = "For guarantors.")
    @ApiResponse(responseCode = "204", description = "It is out")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-contribution`")
    @DeleteMapping("/{campaign}/texts/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> takeOut(
            @PathVariable String slug,
            @CampaignId @PathVariable UUID campaign,
            @Parameter(description = "Its public number", example = "12") @PathVariable long number,
            Person guarantor) {
        return consultations
                .allowed(Action.RULE_ON_CAMPAIGNS, slug, guarantor)
                .flatMap(consultation -> campaigns.takeOut(consultation.id(), campaign, number, guarantor));
    }

    /**
     * What a guarantor says of a campaign.
     *
     * @param confirmed whether it is one
     */
    @Schema(example = "{\"confirmed\": true}")
    public record RulingRequest(@Nullable Boolean confirmed) {

        boolean required() {
            Boolean said = confirmed;
            if (said == null) {
                throw new InvalidRequest(List.of(Fault.of("confirmed", "field-required")));
            }
            return said;
        }
    }
}
