package org.egide.report.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.Notes;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** What the guarantors write to each other beside the sections; nobody else reads it, ever. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/report-drafts")
@Tag(name = "Report")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
class NoteController {

    private final Consultations consultations;
    private final Notes notes;

    NoteController(Consultations consultations, Notes notes) {
        this.consultations = consultations;
        this.notes = notes;
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.WRITE_REPORT, slug, guarantor);
    }

    @Operation(
            summary = "List the notes beside a section",
            description = "In the order in which they were written, settled ones included.")
    @ApiResponse(responseCode = "200", description = "All of them, 200 at most")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-section`")
    @GetMapping("/sections/{section}/notes")
    Mono<Slice<NoteView>> list(@PathVariable String slug, @PathVariable UUID section, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> notes.of(consultation.id(), section))
                .map(all -> new Slice<>(all.stream().map(NoteView::of).toList(), null));
    }

    @Operation(summary = "Write a note beside a section", description = "To the other guarantors; it is never public.")
    @ApiResponse(responseCode = "201", description = "Written")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `too-many`, `invalid-idempotency-key`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-section`")
    @ApiResponse(responseCode = "422", description = "`idempotency-key-reused`")
    @PostMapping("/sections/{section}/notes")
    Mono<ResponseEntity<NoteView>> write(
            @PathVariable String slug,
            @PathVariable UUID section,
            @RequestBody NoteRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> notes.add(consultation.id(), section, request.text(), guarantor, key))
                .map(written -> ResponseEntity.created(UriComponentsBuilder.fromPath(
                                        "/api/v1/consultations/{slug}/report-drafts/sections/{section}/notes")
                                .build(slug, section))
                        .body(NoteView.of(written)));
    }

    @Operation(summary = "Settle a note", description = "It is dealt with; once said, it stays said.")
    @ApiResponse(responseCode = "200", description = "The note, with who settled it first")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-note`")
    @PutMapping("/notes/{note}/settlement")
    Mono<NoteView> settle(@PathVariable String slug, @PathVariable UUID note, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> notes.settle(consultation.id(), note, guarantor))
                .map(NoteView::of);
    }
}
