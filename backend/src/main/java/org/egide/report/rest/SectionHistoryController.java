package org.egide.report.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.Drafting;
import org.egide.shared.Slice;
import org.egide.shared.Stale;
import org.egide.shared.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How a section of a report was written: its versions, and the way back to one. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/report-drafts/sections/{section}")
@Tag(name = "Report")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
class SectionHistoryController {

    private final Consultations consultations;
    private final Drafting drafting;

    SectionHistoryController(Consultations consultations, Drafting drafting) {
        this.consultations = consultations;
        this.drafting = drafting;
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.WRITE_REPORT, slug, guarantor);
    }

    @Operation(
            summary = "List the versions of a section",
            description = "The last save of each sitting, the latest first, without their texts.")
    @ApiResponse(responseCode = "200", description = "The last 500")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-section`")
    @GetMapping("/versions")
    Mono<Slice<SittingView>> history(@PathVariable String slug, @PathVariable UUID section, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> drafting.history(consultation.id(), section))
                .map(all -> new Slice<>(all.stream().map(SittingView::of).toList(), null));
    }

    @Operation(summary = "Read a version of a section", description = "As it once read.")
    @ApiResponse(responseCode = "200", description = "The version")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-section`, `unknown-revision`")
    @GetMapping("/versions/{version}")
    Mono<RevisionView> revision(
            @PathVariable String slug,
            @PathVariable UUID section,
            @Parameter(
                            description = "The number of the version",
                            example = "3",
                            schema = @Schema(type = "integer", minimum = "1"))
                    @PathVariable
                    int version,
            Person guarantor) {
        return allowed(slug, guarantor)
                .delayUntil(consultation -> drafting.section(consultation.id(), section))
                .flatMap(consultation -> drafting.revision(consultation.id(), section, version))
                .map(RevisionView::of);
    }

    @Operation(
            summary = "Go back to a version of a section",
            description =
                    "Writes it anew: a version like any other, so that this too can be taken back. `If-Match` says"
                            + " which version you start from. Where the section reads so already, nothing changes.")
    @ApiResponse(responseCode = "200", description = "The section as it stands now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-section`, `unknown-revision`")
    @ApiResponse(responseCode = "412", description = "`section-changed`, `stale-version`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @PutMapping("/restoration")
    Mono<ResponseEntity<SectionView>> restore(
            @PathVariable String slug,
            @PathVariable UUID section,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RestorationRequest request,
            Person guarantor) {
        return allowed(slug, guarantor)
                .delayUntil(consultation -> drafting.section(consultation.id(), section))
                .flatMap(consultation -> drafting.restore(
                        consultation.id(),
                        section,
                        VersionTag.read(ifMatch, () -> new Stale("stale-version")),
                        request.given(),
                        guarantor))
                .map(SectionController::answer);
    }
}
