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
import org.egide.report.Reports;
import org.egide.shared.Slice;
import org.egide.shared.Stale;
import org.egide.shared.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Taking sections of a report away, and putting them back. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/report-drafts")
@Tag(name = "Report")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
class RemovedSectionController {

    private final Consultations consultations;
    private final Reports reports;
    private final Drafting drafting;

    RemovedSectionController(Consultations consultations, Reports reports, Drafting drafting) {
        this.consultations = consultations;
        this.reports = reports;
        this.drafting = drafting;
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.WRITE_REPORT, slug, guarantor);
    }

    @Operation(
            summary = "List the sections that were taken away",
            description = "The last one first; their words and their history are kept.")
    @ApiResponse(responseCode = "200", description = "The last 200")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-guarantor-report`")
    @GetMapping("/{report}/removed-sections")
    Mono<Slice<SectionView>> removed(@PathVariable String slug, @PathVariable int report, Person guarantor) {
        return allowed(slug, guarantor)
                .delayUntil(consultation -> reports.get(consultation.id(), report))
                .flatMap(consultation -> drafting.removed(consultation.id(), report))
                .map(all -> new Slice<>(all.stream().map(SectionView::of).toList(), null));
    }

    @Operation(
            summary = "Take a section away",
            description = "Those under it stay. It can be put back. `If-Match` says which version you read; when"
                    + " somebody wrote meanwhile nothing is taken away.")
    @ApiResponse(responseCode = "204", description = "It is taken away")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-section`")
    @ApiResponse(responseCode = "412", description = "`section-changed`, `stale-version`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @DeleteMapping("/sections/{section}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(
            @PathVariable String slug,
            @PathVariable UUID section,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> drafting.remove(
                        consultation.id(),
                        section,
                        VersionTag.read(ifMatch, () -> new Stale("stale-version")),
                        guarantor));
    }

    @Operation(
            summary = "Put a section back",
            description = "Where it stood. Nothing changes for one that stands; it may be sent again.")
    @ApiResponse(responseCode = "200", description = "The section as it stands now")
    @ApiResponse(responseCode = "400", description = "`too-many`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-section`")
    @PutMapping("/sections/{section}/return")
    Mono<ResponseEntity<SectionView>> putBack(@PathVariable String slug, @PathVariable UUID section, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> drafting.putBack(consultation.id(), section))
                .map(SectionController::answer);
    }
}
