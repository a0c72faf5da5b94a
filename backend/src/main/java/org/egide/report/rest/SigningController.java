package org.egide.report.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.Edition;
import org.egide.report.Editions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Freezes, signs and publishes reports, for guarantors. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/reports/{report}/editions")
@Tag(name = "Report")
class SigningController {

    private final Consultations consultations;
    private final Editions editions;

    SigningController(Consultations consultations, Editions editions) {
        this.consultations = consultations;
        this.editions = editions;
    }

    @Operation(
            summary = "Freeze an edition",
            description = "For guarantors. The report is composed as it is now and written in every form, to be"
                    + " signed; nobody else sees it. One is frozen at a time.")
    @ApiResponse(responseCode = "201", description = "What is to be looked at, and signed by its `sha256`")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`: a note or a reservation is missing")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-guarantor-report`")
    @ApiResponse(
            responseCode = "409",
            description = "`edition-frozen`, `report-not-ready`, `words-changed-meanwhile`, `too-many-editions`")
    @PostMapping
    Mono<ResponseEntity<EditionView>> freeze(
            @PathVariable String slug, @PathVariable int report, @RequestBody FreezeRequest request, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation ->
                        editions.freeze(consultation, report, request.noted(), request.reserved(), guarantor))
                .map(edition -> ResponseEntity.created(address(slug, edition)).body(EditionView.of(edition)));
    }

    private static URI address(String slug, Edition edition) {
        return URI.create(
                "/api/v1/consultations/" + slug + "/reports/" + edition.report() + "/editions/" + edition.number());
    }

    @Operation(
            summary = "Sign an edition",
            description = "For each guarantor in office, for themselves: send the `sha256` that you looked at. To sign"
                    + " twice changes nothing.")
    @ApiResponse(responseCode = "200", description = "The edition with its signatures")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(
            responseCode = "404",
            description = "`unknown-consultation`, `unknown-guarantor-report`, `unknown-edition`")
    @ApiResponse(responseCode = "409", description = "`edition-not-frozen`")
    @ApiResponse(responseCode = "412", description = "`edition-changed`: these are not the bytes that are frozen")
    @PutMapping("/{edition}/signature")
    Mono<EditionView> sign(
            @PathVariable String slug,
            @PathVariable int report,
            @PathVariable int edition,
            @RequestBody SignRequest request,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> editions.sign(consultation, report, edition, request.hash(), guarantor))
                .map(EditionView::of);
    }

    @Operation(
            summary = "Publish an edition",
            description = "For a guarantor, once each guarantor in office has signed. The log keeps both hashes; the"
                    + " time for the response runs.")
    @ApiResponse(responseCode = "200", description = "The published edition")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(
            responseCode = "404",
            description = "`unknown-consultation`, `unknown-guarantor-report`, `unknown-edition`")
    @ApiResponse(
            responseCode = "409",
            description = "`edition-not-frozen`, `signatures-missing`, `citation-dead`, `consultation-not-over`")
    @ApiResponse(responseCode = "412", description = "`edition-changed`: these are not the bytes that are frozen")
    @PutMapping("/{edition}/publication")
    Mono<EditionView> publish(
            @PathVariable String slug,
            @PathVariable int report,
            @PathVariable int edition,
            @RequestBody SignRequest request,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> editions.publish(consultation, report, edition, request.hash(), guarantor))
                .map(EditionView::of);
    }

    @Operation(
            summary = "Drop an edition",
            description = "For a guarantor: what is frozen is given up with its signatures, and the report written on.")
    @ApiResponse(responseCode = "204", description = "It is dropped")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(
            responseCode = "404",
            description = "`unknown-consultation`, `unknown-guarantor-report`, `unknown-edition`")
    @ApiResponse(responseCode = "409", description = "`edition-not-frozen`")
    @DeleteMapping("/{edition}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> drop(@PathVariable String slug, @PathVariable int report, @PathVariable int edition, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> editions.drop(consultation, report, edition, guarantor));
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.SIGN_REPORT, slug, guarantor);
    }
}
