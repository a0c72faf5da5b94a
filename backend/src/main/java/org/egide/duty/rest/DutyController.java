package org.egide.duty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.egide.consultation.Consultations;
import org.egide.duty.Duties;
import org.egide.duty.ProofFile;
import org.egide.duty.ProofUpload;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.Download;
import org.egide.shared.Slice;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the law asks of whom by when, for anyone; what was done, from those whose duty it is. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/duties")
@Tag(name = "Duties")
class DutyController {

    private static final String EXAMPLE = "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c";

    private final Consultations consultations;
    private final Duties duties;

    DutyController(Consultations consultations, Duties duties) {
        this.consultations = consultations;
        this.duties = duties;
    }

    @Operation(summary = "Read the legal duties", description = "For anyone, in the order in which things are done.")
    @ApiResponse(responseCode = "200", description = "All of them")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping
    Mono<Slice<DutyView>> all(@PathVariable String slug) {
        return consultations
                .published(slug)
                .flatMap(duties::of)
                .map(all -> new Slice<>(all.stream().map(DutyView::of).toList(), null));
    }

    @Operation(
            summary = "Say that a duty was done",
            description = "For those whose duty it is: a day (`doneOn`), and what shows it, a JPEG, PNG or PDF file of"
                    + " at most 5 MiB. A poster asks for its place too. The public reads all of it.")
    @ApiResponse(responseCode = "200", description = "The duty as it stands now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-duty`")
    @ApiResponse(responseCode = "409", description = "`too-many-performances`")
    @ApiResponse(responseCode = "503", description = "`virus-check-unavailable`")
    @PostMapping(path = "/{duty}/performances", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<DutyView> perform(
            @PathVariable String slug,
            @PathVariable("duty") String key,
            @ModelAttribute ProofUpload said,
            Person holder) {
        return consultations
                .allowed(Action.PERFORM_DUTY, slug, holder)
                .zipWith(said.draft())
                .flatMap(both -> duties.perform(both.getT1(), key, both.getT2(), holder))
                .map(DutyView::of);
    }

    @Operation(summary = "Take back what was said to be done", description = "What was said stays readable.")
    @ApiResponse(responseCode = "200", description = "The duty as it stands now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-duty`, `unknown-performance`")
    @PutMapping("/{duty}/performances/{performance}/withdrawal")
    Mono<DutyView> withdraw(
            @PathVariable String slug,
            @PathVariable("duty") String key,
            @Parameter(description = "What was said", example = EXAMPLE) @PathVariable UUID performance,
            @RequestBody ReasonRequest request,
            Person holder) {
        return consultations
                .allowed(Action.PERFORM_DUTY, slug, holder)
                .flatMap(consultation -> duties.withdraw(consultation, key, performance, request.given(), holder))
                .map(DutyView::of);
    }

    @Operation(
            summary = "Set a duty aside",
            description = "For officers of the commission, with a reason that the public reads.")
    @ApiResponse(responseCode = "200", description = "The duty as it stands now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-duty`")
    @PutMapping("/{duty}/waiver")
    Mono<DutyView> waive(
            @PathVariable String slug,
            @PathVariable("duty") String key,
            @RequestBody ReasonRequest request,
            Person officer) {
        return consultations
                .allowed(Action.WAIVE_DUTY, slug, officer)
                .flatMap(consultation -> duties.waive(consultation, key, request.given(), officer))
                .map(DutyView::of);
    }

    @Operation(summary = "Read what shows that a duty was done", description = "A file, to be downloaded.")
    @ApiResponse(
            responseCode = "200",
            description = "JPEG, PNG or PDF",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-performance`")
    @GetMapping("/proofs/{performance}")
    Mono<ResponseEntity<byte[]>> proof(
            @PathVariable String slug,
            @Parameter(description = "What was said", example = EXAMPLE) @PathVariable UUID performance) {
        return consultations
                .published(slug)
                .flatMap(consultation -> duties.proof(consultation.id(), performance))
                .map(DutyController::download);
    }

    /** Never shown in place: a stranger's file must not run under our address. */
    private static ResponseEntity<byte[]> download(ProofFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .headers(Download.as(file.name()))
                .body(file.bytes());
    }
}
