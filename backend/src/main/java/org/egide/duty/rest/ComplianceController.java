package org.egide.duty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.egide.consultation.Consultations;
import org.egide.document.Documents;
import org.egide.duty.Certificates;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.Download;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The certificate of compliance (C. env. L121-20 I), for owner, guarantors and commission. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/duties")
@Tag(name = "Duties")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
@ApiResponse(responseCode = "404", description = "`unknown-consultation`")
class ComplianceController {

    private final Consultations consultations;
    private final Certificates certificates;
    private final Documents documents;
    private final MessageSource messages;

    ComplianceController(
            Consultations consultations, Certificates certificates, Documents documents, MessageSource messages) {
        this.consultations = consultations;
        this.certificates = certificates;
        this.documents = documents;
        this.messages = messages;
    }

    @Operation(
            summary = "Read which conditions of L121-20 are met",
            description = "The three without which an application for authorisation is not admissible, each with what"
                    + " it lacks, in the language of `Accept-Language`.")
    @ApiResponse(responseCode = "200", description = "The three, in the order of the article")
    @ApiResponse(responseCode = "409", description = "`compliance-not-asked`")
    @GetMapping("/compliance")
    Mono<ComplianceView> compliance(@PathVariable String slug, Person person, Locale locale) {
        return consultations
                .allowed(Action.CERTIFY, slug, person)
                .flatMap(consultation -> certificates.of(consultation, person))
                .map(compliance -> ComplianceView.of(compliance, messages, locale));
    }

    @Operation(
            summary = "Take the certificate of L121-20",
            description = "Made anew from what was said, as PDF (PDF/UA-1, PDF/A-3), in the language of"
                    + " `Accept-Language`. While a condition is missing there is none, and the refusal names each.")
    @ApiResponse(
            responseCode = "200",
            description = "The certificate",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "409", description = "`compliance-incomplete`, `compliance-not-asked`")
    @GetMapping("/compliance/certificate")
    Mono<ResponseEntity<byte[]>> certificate(@PathVariable String slug, Person person, Locale locale) {
        return consultations
                .allowed(Action.CERTIFY, slug, person)
                .flatMap(consultation -> certificates.certificate(consultation, person, locale))
                .flatMap(documents::pdf)
                .map(bytes -> send(slug, bytes));
    }

    private static ResponseEntity<byte[]> send(String slug, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .headers(Download.as(slug + "-L121-20.pdf"))
                .body(bytes);
    }
}
