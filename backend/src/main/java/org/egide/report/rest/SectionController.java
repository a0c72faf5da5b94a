package org.egide.report.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.Drafting;
import org.egide.report.Drafting.Place;
import org.egide.report.Section;
import org.egide.shared.Slice;
import org.egide.shared.Stale;
import org.egide.shared.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

/** The sections of a report as they are written. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/report-drafts")
@Tag(name = "Report")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
class SectionController {

    private final Consultations consultations;
    private final Drafting drafting;

    SectionController(Consultations consultations, Drafting drafting) {
        this.consultations = consultations;
        this.drafting = drafting;
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.WRITE_REPORT, slug, guarantor);
    }

    @Operation(summary = "List the sections of a report", description = "In order, with their texts.")
    @ApiResponse(responseCode = "200", description = "All of them, 200 at most")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-guarantor-report`")
    @GetMapping("/{report}/sections")
    Mono<Slice<SectionView>> sections(@PathVariable String slug, @PathVariable int report, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> drafting.sections(consultation.id(), report))
                .map(all -> new Slice<>(all.stream().map(SectionView::of).toList(), null));
    }

    @Operation(summary = "Add a section", description = "At the end of the report.")
    @ApiResponse(responseCode = "201", description = "Added")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `too-many`, `text-too-nested`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-guarantor-report`")
    @ApiResponse(responseCode = "422", description = "`idempotency-key-reused`")
    @PostMapping("/{report}/sections")
    Mono<ResponseEntity<SectionView>> add(
            @PathVariable String slug,
            @PathVariable int report,
            @RequestBody SectionRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation ->
                        drafting.add(new Place(consultation.id(), report, null), request.toDraft(), guarantor, key))
                .map(made -> ResponseEntity.created(UriComponentsBuilder.fromPath(
                                        "/api/v1/consultations/{slug}/report-drafts/sections/{section}")
                                .build(slug, made.id()))
                        .eTag(VersionTag.of(made.version()))
                        .body(SectionView.of(made)));
    }

    @Operation(summary = "Read a section to write it", description = "Send its `ETag` back as `If-Match`.")
    @ApiResponse(responseCode = "200", description = "The section")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-section`")
    @GetMapping("/sections/{section}")
    Mono<ResponseEntity<SectionView>> section(@PathVariable String slug, @PathVariable UUID section, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> drafting.section(consultation.id(), section))
                .map(SectionController::answer);
    }

    static ResponseEntity<SectionView> answer(Section section) {
        return ResponseEntity.ok().eTag(VersionTag.of(section.version())).body(SectionView.of(section));
    }

    @Operation(
            summary = "Write a section",
            description = "`If-Match` says which version you start from; when somebody wrote meanwhile nothing is"
                    + " written. The same words sent again change nothing, whatever the version.")
    @ApiResponse(responseCode = "200", description = "The section as it stands now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `text-too-nested`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-section`")
    @ApiResponse(responseCode = "412", description = "`section-changed`, `stale-version`")
    @ApiResponse(responseCode = "413", description = "`table-too-large`, `document-too-large`, `body-too-large`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @PutMapping("/sections/{section}")
    Mono<ResponseEntity<SectionView>> write(
            @PathVariable String slug,
            @PathVariable UUID section,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SectionRequest request,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> drafting.write(
                        consultation.id(), section, started(ifMatch), request.title(), request.body(), guarantor))
                .map(SectionController::answer);
    }

    @Operation(
            summary = "Move a section",
            description = "With those that stand under it. Where it cannot go, nothing changes.")
    @ApiResponse(responseCode = "200", description = "The sections in their new order")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-section`")
    @PostMapping("/sections/{section}/moves")
    Mono<Slice<SectionView>> move(
            @PathVariable String slug, @PathVariable UUID section, @RequestBody MoveRequest request, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> drafting.move(consultation.id(), section, request.given()))
                .map(all -> new Slice<>(all.stream().map(SectionView::of).toList(), null));
    }

    @Operation(summary = "Say how far a section is", description = "What the guarantors say, and nothing more.")
    @ApiResponse(responseCode = "200", description = "The section as it stands now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-section`")
    @PutMapping("/sections/{section}/status")
    Mono<ResponseEntity<SectionView>> progress(
            @PathVariable String slug,
            @PathVariable UUID section,
            @RequestBody StatusRequest request,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> drafting.status(consultation.id(), section, request.given()))
                .map(SectionController::answer);
    }

    private static int started(@Nullable String ifMatch) {
        return VersionTag.read(ifMatch, () -> new Stale("stale-version"));
    }
}
