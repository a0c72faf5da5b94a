package org.egide.report.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.document.Picture;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.Pictures;
import org.egide.report.Pictures.Place;
import org.egide.shared.Download;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The pictures of a report, for those who write it. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/report-drafts/{report}/pictures")
@Tag(name = "Report")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
class PictureController {

    private final Consultations consultations;
    private final Pictures pictures;

    PictureController(Consultations consultations, Pictures pictures) {
        this.consultations = consultations;
        this.pictures = pictures;
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.WRITE_REPORT, slug, guarantor);
    }

    @Operation(summary = "List the pictures of a report", description = "In the order of their numbers.")
    @ApiResponse(responseCode = "200", description = "All of them, 200 at most")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-guarantor-report`")
    @GetMapping
    Mono<Slice<PictureView>> list(@PathVariable String slug, @PathVariable int report, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> pictures.list(consultation.id(), report))
                .map(all -> new Slice<>(all.stream().map(PictureView::of).toList(), null));
    }

    @Operation(
            summary = "Bring a picture",
            description = "PNG, JPEG or SVG, told by its bytes, of at most 10 MiB and 40 million pixels; a part"
                    + " `alternative` says what it shows, a part `caption` what stands under it. It is written anew,"
                    + " without what it says of its maker.")
    @ApiResponse(responseCode = "201", description = "Kept")
    @ApiResponse(
            responseCode = "400",
            description = "`invalid-fields`, `picture-unreadable`, `picture-with-script`, `too-many`,"
                    + " `invalid-idempotency-key`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-guarantor-report`")
    @ApiResponse(responseCode = "413", description = "`picture-too-large`")
    @ApiResponse(responseCode = "422", description = "`idempotency-key-reused`")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<PictureView>> bring(
            @PathVariable String slug,
            @PathVariable int report,
            @ModelAttribute PictureUpload sent,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> sent.upload()
                        .flatMap(upload -> pictures.add(
                                new Place(consultation.id(), report, key), upload, sent.words(), guarantor)))
                .map(kept -> ResponseEntity.created(UriComponentsBuilder.fromPath(
                                        "/api/v1/consultations/{slug}/report-drafts/{report}/pictures/{picture}")
                                .build(slug, report, kept.number()))
                        .body(PictureView.of(kept)));
    }

    @Operation(summary = "Read what is said of a picture", description = "Without its file.")
    @ApiResponse(responseCode = "200", description = "The picture")
    @ApiResponse(
            responseCode = "404",
            description = "`unknown-consultation`, `unknown-guarantor-report`, `unknown-picture`")
    @GetMapping("/{picture}")
    Mono<PictureView> get(
            @PathVariable String slug, @PathVariable int report, @PathVariable int picture, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> pictures.get(consultation.id(), report, picture))
                .map(PictureView::of);
    }

    @Operation(
            summary = "Say what a picture shows",
            description = "For who does not see it, and what stands under it. The report is not signed with a picture"
                    + " of which nobody said.")
    @ApiResponse(responseCode = "200", description = "The picture as it stands now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(
            responseCode = "404",
            description = "`unknown-consultation`, `unknown-guarantor-report`, `unknown-picture`")
    @PutMapping("/{picture}")
    Mono<PictureView> describe(
            @PathVariable String slug,
            @PathVariable int report,
            @PathVariable int picture,
            @RequestBody PictureWords request,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> pictures.describe(consultation.id(), report, picture, request.toWords()))
                .map(PictureView::of);
    }

    @Operation(
            summary = "Take a picture away",
            description = "What shows it is pointed out among the checks; its number is never given again.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(
            responseCode = "404",
            description = "`unknown-consultation`, `unknown-guarantor-report`, `unknown-picture`")
    @DeleteMapping("/{picture}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(
            @PathVariable String slug, @PathVariable int report, @PathVariable int picture, Person guarantor) {
        return allowed(slug, guarantor).flatMap(consultation -> pictures.remove(consultation.id(), report, picture));
    }

    @Operation(summary = "Download a picture", description = "As a document draws it.")
    @ApiResponse(
            responseCode = "200",
            description = "PNG, JPEG or SVG",
            content = {
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/svg+xml", schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-picture`")
    @GetMapping("/{picture}/file")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable String slug, @PathVariable int report, @PathVariable int picture, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> pictures.file(consultation.id(), report, picture))
                .map(one -> download(picture, one));
    }

    /** To be downloaded: what a browser would draw of it has no address of the site. */
    private static ResponseEntity<byte[]> download(int number, Picture picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.kind().mediaType()))
                .headers(Download.as("picture-" + number + "." + picture.kind().extension()))
                .body(picture.bytes());
    }
}
