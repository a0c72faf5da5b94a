package org.egide.accord.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.egide.accord.PointsOfAgreement;
import org.egide.accord.Voice;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Points of agreement: what the answers say, and whether the guarantors offer to answer. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/agreement")
@Tag(name = "Points of agreement")
class AgreementController {

    private final Consultations consultations;
    private final PointsOfAgreement points;

    AgreementController(Consultations consultations, PointsOfAgreement points) {
        this.consultations = consultations;
        this.points = points;
    }

    @Operation(
            summary = "Read the points of agreement",
            description = "As far as you may see them: what others say of an argument once you have answered it, groups"
                    + " once you have answered seven (or all); everything once the consultation is over, and the"
                    + " guarantors always. Never fewer than five people at once. Computed at most once a minute.")
    @ApiResponse(responseCode = "200", description = "What you may see")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `agreement-not-offered`")
    @GetMapping
    Mono<PictureView> picture(
            @PathVariable String slug,
            @RequestHeader(name = "Participant-Token", required = false) @Nullable String token,
            @Nullable Person person) {
        return consultations
                .published(slug)
                .flatMap(consultation -> Mono.zip(
                        points.offer(consultation.id())
                                .switchIfEmpty(Mono.error(() -> new NotFound("agreement-not-offered"))),
                        points.picture(consultation, new Voice(person, token))))
                .map(both -> PictureView.of(both.getT1(), both.getT2()));
    }

    @Operation(
            summary = "Offer the public to answer the arguments",
            description = "For the guarantors, once the synthesis is shown. The log and the page say so.")
    @ApiResponse(responseCode = "204", description = "Offered")
    @ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(responseCode = "409", description = "`synthesis-not-shown`, `agreement-offered`")
    @PutMapping("/offered")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> offer(@PathVariable String slug, Person guarantor) {
        return consultations
                .allowed(Action.OFFER_AGREEMENT, slug, guarantor)
                .flatMap(consultation -> points.offer(consultation, guarantor))
                .then();
    }

    @Operation(
            summary = "End it",
            description = "Nobody answers any more. What was answered stays; whoever said it can still take it back.")
    @ApiResponse(responseCode = "204", description = "Ended")
    @ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(responseCode = "409", description = "`agreement-not-open`")
    @DeleteMapping("/offered")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(@PathVariable String slug, Person guarantor) {
        return consultations
                .allowed(Action.OFFER_AGREEMENT, slug, guarantor)
                .flatMap(consultation -> points.end(consultation, guarantor))
                .then();
    }
}
