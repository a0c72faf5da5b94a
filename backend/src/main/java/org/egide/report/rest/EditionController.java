package org.egide.report.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.egide.consultation.Consultations;
import org.egide.report.Editions;
import org.egide.report.KeptFile;
import org.egide.shared.Download;
import org.egide.shared.Slice;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The guarantors' report, for anyone. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/reports")
@Tag(name = "Report")
class EditionController {

    private final Consultations consultations;
    private final Editions editions;

    EditionController(Consultations consultations, Editions editions) {
        this.consultations = consultations;
        this.editions = editions;
    }

    @Operation(
            summary = "List the published reports",
            description = "Each in its last edition. A consultation has one report of its own, then those of its"
                    + " continuing phase.")
    @ApiResponse(responseCode = "200", description = "All of them")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping
    Mono<Slice<EditionView>> all(@PathVariable String slug) {
        return consultations
                .published(slug)
                .flatMap(consultation -> editions.latest(consultation.id()))
                .map(all -> new Slice<>(all.stream().map(EditionView::of).toList(), null));
    }

    @Operation(summary = "List the published editions of a report", description = "The newest first.")
    @ApiResponse(responseCode = "200", description = "All of them")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping("/{report}/editions")
    Mono<Slice<EditionView>> editions(@PathVariable String slug, @PathVariable int report) {
        return consultations
                .published(slug)
                .flatMap(consultation -> editions.published(consultation.id(), report))
                .map(all -> new Slice<>(all.stream().map(EditionView::of).toList(), null));
    }

    @Operation(
            summary = "Read an edition",
            description = "Who signed it, its files and their hashes. While it cites what the public may no longer"
                    + " read (`withheld`), its files are withheld; its hashes stay, here and in the log.")
    @ApiResponse(responseCode = "200", description = "The edition")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-edition`")
    @GetMapping("/{report}/editions/{edition}")
    Mono<EditionView> edition(@PathVariable String slug, @PathVariable int report, @PathVariable int edition) {
        return consultations
                .published(slug)
                .flatMap(consultation -> editions.published(consultation.id(), report, edition))
                .map(EditionView::of);
    }

    @Operation(
            summary = "Read what an edition asks",
            description = "The table of clarifications and recommendations, as it was published.")
    @ApiResponse(responseCode = "200", description = "All of them, clarifications first")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-edition`")
    @GetMapping("/{report}/editions/{edition}/requests")
    Mono<Slice<AskedView>> requests(@PathVariable String slug, @PathVariable int report, @PathVariable int edition) {
        return consultations
                .published(slug)
                .flatMap(consultation -> editions.requests(consultation.id(), report, edition))
                .map(all -> new Slice<>(all.stream().map(AskedView::of).toList(), null));
    }

    @Operation(
            summary = "Take a file of an edition",
            description = "`report.pdf` is what was signed. The bytes never change: the `ETag` is their SHA-256. Caches"
                    + " ask again each time, for a file may be withheld.")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-edition`, `unknown-file`")
    @ApiResponse(responseCode = "409", description = "`edition-withheld`")
    @GetMapping("/{report}/editions/{edition}/files/{name}")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable String slug,
            @PathVariable int report,
            @PathVariable int edition,
            @Parameter(
                            description = "The name of the file, as the edition lists it",
                            example = "report.pdf",
                            schema = @Schema(maxLength = 80))
                    @PathVariable
                    String name) {
        return consultations
                .published(slug)
                .flatMap(consultation -> editions.published(consultation.id(), report, edition))
                .flatMap(one -> editions.file(one, name))
                .map(EditionController::send);
    }

    private static ResponseEntity<byte[]> send(KeptFile kept) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.file().mediaType()))
                .eTag("\"" + kept.file().sha256() + "\"")
                .cacheControl(CacheControl.noCache())
                .headers(Download.as(kept.file().name()))
                .body(kept.bytes());
    }
}
