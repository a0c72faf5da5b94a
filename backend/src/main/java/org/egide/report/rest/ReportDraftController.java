package org.egide.report.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.FirstDraft;
import org.egide.report.Report;
import org.egide.report.Reports;
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

/** The reports of a consultation as they are written: begun, named, their requests shown. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/report-drafts")
@Tag(name = "Report")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
class ReportDraftController {

    private final Consultations consultations;
    private final Reports reports;
    private final FirstDraft firstDraft;

    ReportDraftController(Consultations consultations, Reports reports, FirstDraft firstDraft) {
        this.consultations = consultations;
        this.reports = reports;
        this.firstDraft = firstDraft;
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.WRITE_REPORT, slug, guarantor);
    }

    @Operation(summary = "List the reports being written", description = "In the order in which they were begun.")
    @ApiResponse(responseCode = "200", description = "All of them")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping
    Mono<Slice<DraftedReportView>> list(@PathVariable String slug, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> reports.list(consultation.id()))
                .map(all -> new Slice<>(all.stream().map(DraftedReportView::of).toList(), null));
    }

    @Operation(
            summary = "Begin a report",
            description = "With its first draft: the sections of the guarantors' template, filled in with what is"
                    + " recorded as of the last minute.")
    @ApiResponse(responseCode = "201", description = "Begun")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `invalid-idempotency-key`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(responseCode = "409", description = "`report-exists`")
    @ApiResponse(responseCode = "422", description = "`idempotency-key-reused`")
    @PostMapping
    Mono<ResponseEntity<DraftedReportView>> begin(
            @PathVariable String slug,
            @RequestBody BeginRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> firstDraft.begin(request.of(consultation, key), guarantor))
                .map(begun -> ResponseEntity.created(
                                UriComponentsBuilder.fromPath("/api/v1/consultations/{slug}/report-drafts/{report}")
                                        .build(slug, begun.number()))
                        .eTag(VersionTag.of(begun.version()))
                        .body(DraftedReportView.of(begun)));
    }

    @Operation(
            summary = "Read what is said of a report being written",
            description = "Send its `ETag` back to name it.")
    @ApiResponse(responseCode = "200", description = "The report, without its sections")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-guarantor-report`")
    @GetMapping("/{report}")
    Mono<ResponseEntity<DraftedReportView>> get(@PathVariable String slug, @PathVariable int report, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> reports.get(consultation.id(), report))
                .map(ReportDraftController::answer);
    }

    @Operation(
            summary = "Give a report another title",
            description = "`If-Match` says which version you start from; when somebody named it meanwhile nothing is"
                    + " written.")
    @ApiResponse(responseCode = "200", description = "The report as it stands now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-guarantor-report`")
    @ApiResponse(responseCode = "412", description = "`report-changed`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @PutMapping("/{report}/title")
    Mono<ResponseEntity<DraftedReportView>> retitle(
            @PathVariable String slug,
            @PathVariable int report,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TitleRequest request,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> reports.retitle(
                        consultation.id(),
                        report,
                        VersionTag.read(ifMatch, () -> new Stale("report-changed")),
                        request.title()))
                .map(ReportDraftController::answer);
    }

    @Operation(
            summary = "Show the requests of a report",
            description = "From now on the owner and whoever answers read the requests as they are drafted, and nothing"
                    + " else of the report. The log says so; it is never taken back.")
    @ApiResponse(responseCode = "200", description = "The report as it stands now")
    @ApiResponse(responseCode = "400", description = "`no-requests`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-guarantor-report`")
    @ApiResponse(responseCode = "409", description = "`requests-shown`")
    @PutMapping("/{report}/requests-shown")
    Mono<DraftedReportView> showRequests(@PathVariable String slug, @PathVariable int report, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> reports.showRequests(consultation.id(), report))
                .map(DraftedReportView::of);
    }

    private static ResponseEntity<DraftedReportView> answer(Report report) {
        return ResponseEntity.ok().eTag(VersionTag.of(report.version())).body(DraftedReportView.of(report));
    }
}
