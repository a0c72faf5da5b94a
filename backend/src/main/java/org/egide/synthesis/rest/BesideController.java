package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.synthesis.Desk;
import org.egide.synthesis.Likenesses;
import org.egide.synthesis.Suggestions;
import org.egide.synthesis.Supports;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What stands beside a contribution on the reading desk: what is proposed, what resembles it, its campaign. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/reading/items/{number}")
@Tag(name = "Synthesis")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
class BesideController {

    private final Consultations consultations;
    private final Desk desk;
    private final Suggestions suggestions;
    private final Likenesses likenesses;
    private final Supports supports;

    BesideController(
            Consultations consultations, Desk desk, Suggestions suggestions, Likenesses likenesses, Supports supports) {
        this.consultations = consultations;
        this.desk = desk;
        this.suggestions = suggestions;
        this.likenesses = likenesses;
        this.supports = supports;
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.SYNTHESISE, slug, guarantor);
    }

    @Operation(
            summary = "Read what is proposed beside a contribution",
            description = "Arguments, sentences that look like claims, similar contributions, the campaign it belongs"
                    + " to. Each says why; nothing is done unless a guarantor does it.")
    @ApiResponse(responseCode = "200", description = "What is proposed")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-contribution`")
    @ApiResponse(responseCode = "409", description = "`not-published`")
    @GetMapping("/suggestions")
    Mono<SuggestionsView> suggestions(@PathVariable String slug, @PathVariable long number, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> desk.open(consultation.id(), number, guarantor)
                        .flatMap(opened -> Mono.zip(
                                        suggestions.of(consultation.id(), opened),
                                        likenesses.of(consultation.id(), opened),
                                        supports.campaign(
                                                        consultation.id(),
                                                        opened.item().contribution())
                                                .map(Optional::of)
                                                .defaultIfEmpty(Optional.empty()))
                                .map(all -> SuggestionsView.of(
                                        consultation,
                                        opened,
                                        all.getT1(),
                                        all.getT2(),
                                        all.getT3().orElse(null)))));
    }

    @Operation(summary = "Refuse a proposed argument", description = "It is not proposed for this contribution again.")
    @ApiResponse(responseCode = "204", description = "Refused")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-contribution`")
    @ApiResponse(responseCode = "409", description = "`not-published`")
    @DeleteMapping("/suggestions/{argument}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> dismiss(
            @PathVariable String slug, @PathVariable long number, @PathVariable long argument, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> desk.open(consultation.id(), number, guarantor)
                        .flatMap(opened -> suggestions.dismiss(consultation.id(), opened, argument)));
    }

    @Operation(
            summary = "Refuse a similar contribution",
            description = "It is not shown beside this contribution again.")
    @ApiResponse(responseCode = "204", description = "Refused")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-contribution`")
    @ApiResponse(responseCode = "409", description = "`not-published`")
    @DeleteMapping("/similar/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> refuse(
            @PathVariable String slug,
            @PathVariable long number,
            @Parameter(description = "The number of the similar contribution", example = "3") @PathVariable long other,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> desk.open(consultation.id(), number, guarantor)
                        .flatMap(opened -> likenesses.refuse(consultation.id(), opened, other)));
    }

    @Operation(
            summary = "Attach the whole campaign of a contribution to an argument",
            description = "Counted once as an argument, and by all its texts as support: each keeps an excerpt of its"
                    + " own. Texts that are word for word this one are read by this; those that add or change words"
                    + " stay to be read. Interrupted, it goes on when it is asked again.")
    @ApiResponse(responseCode = "200", description = "How many were attached, and how many stay to be read")
    @ApiResponse(
            responseCode = "400",
            description = "`excerpt-required`, `excerpt-outside`, `excerpt-empty`, `excerpt-splits-character`,"
                    + " `invalid-fields`")
    @ApiResponse(
            responseCode = "404",
            description = "`unknown-consultation`, `unknown-contribution`, `unknown-argument`, `unknown-campaign`")
    @ApiResponse(
            responseCode = "409",
            description = "`not-published`, `words-changed`, `argument-not-live`, `campaign-not-confirmed`")
    @ApiResponse(responseCode = "412", description = "`argument-changed`")
    @PostMapping("/campaign")
    Mono<SupportedView> attach(
            @PathVariable String slug,
            @PathVariable long number,
            @RequestBody AttachRequest request,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> supports.attach(consultation.id(), number, request.toAttaching(), guarantor))
                .map(SupportedView::of);
    }
}
