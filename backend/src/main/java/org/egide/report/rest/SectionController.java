package org.egide.report.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.Drafting;
import org.egide.report.Drafting.Place;
import org.egide.report.Reports;
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

/** The reports of a consultation as they are written, and their sections. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/report-drafts")
@Tag(name = "Report")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
class SectionController {

    private final Consultations consultations;
    private final Reports reports;
    private final Drafting drafting;

    SectionController(Consultations consultations, Reports reports, Drafting drafting) {
        this.consultations = consultations;
        this.reports = reports;
        this.drafting = drafting;
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.WRITE_REPORT, slug, guarantor);
    }

    @Operation(summary = "List the reports being written", description = "In the order in which they were begun.")
    @ApiResponse(responseCode = "200", description = "All of them")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping
    Mono<Slice<DraftedReportView>> reports(@PathVariable String slug, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> reports.list(consultation.id()))
                .map(all -> new Slice<>(all.stream().map(DraftedReportView::of).toList(), null));
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
    Mono<ResponseEntity<SectionView>> section(
            @PathVariable String slug,
            @Parameter(description = "The id of the section", example = "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c")
                    @PathVariable
                    UUID section,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> drafting.section(consultation.id(), section))
                .map(SectionController::answer);
    }

    private static ResponseEntity<SectionView> answer(Section section) {
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
            @Parameter(description = "The id of the section", example = "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c")
                    @PathVariable
                    UUID section,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SectionRequest request,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> drafting.write(
                        consultation.id(), section, started(ifMatch), request.title(), request.body(), guarantor))
                .map(SectionController::answer);
    }

    private static int started(@Nullable String ifMatch) {
        return VersionTag.read(ifMatch, () -> new Stale("stale-version"));
    }
}
