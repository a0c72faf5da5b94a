package org.egide.report.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.Requests;
import org.egide.report.Requests.Shown;
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

/** The requests of a report as they are drafted, and as those read them who are asked. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}")
@Tag(name = "Report")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
class DraftedRequestController {

    private final Consultations consultations;
    private final Requests requests;

    DraftedRequestController(Consultations consultations, Requests requests) {
        this.consultations = consultations;
        this.requests = requests;
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.WRITE_REPORT, slug, guarantor);
    }

    @Operation(
            summary = "List what the guarantors ask",
            description = "For who is asked: the requests of the reports whose guarantors show them, and nothing else"
                    + " of those.")
    @ApiResponse(responseCode = "200", description = "Clarifications first, each group in its order")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping("/requests")
    Mono<Slice<DraftedRequestView>> seen(@PathVariable String slug, Person person) {
        return consultations
                .allowed(Action.READ_REQUESTS, slug, person)
                .flatMap(consultation -> requests.seenBy(consultation, person)
                        .map(all -> new Slice<>(
                                all.stream()
                                        .flatMap(one -> views(consultation, one).stream())
                                        .toList(),
                                null)));
    }

    private static List<DraftedRequestView> views(Consultation consultation, Shown shown) {
        return shown.requests().stream()
                .map(one -> DraftedRequestView.of(consultation, shown.report(), one))
                .toList();
    }

    @Operation(summary = "List the requests of a report", description = "As they are drafted.")
    @ApiResponse(responseCode = "200", description = "Clarifications first, each group in its order")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping("/report-drafts/{report}/requests")
    Mono<Slice<DraftedRequestView>> drafted(@PathVariable String slug, @PathVariable int report, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> requests.drafted(consultation.id(), report)
                        .map(all -> DraftedRequestView.slice(consultation, report, all)));
    }

    @Operation(summary = "Ask something", description = "As the last of its group. Its number never changes.")
    @ApiResponse(responseCode = "201", description = "Asked")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `too-many`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-guarantor-report`")
    @ApiResponse(responseCode = "422", description = "`idempotency-key-reused`")
    @PostMapping("/report-drafts/{report}/requests")
    Mono<ResponseEntity<DraftedRequestView>> ask(
            @PathVariable String slug,
            @PathVariable int report,
            @RequestBody AskedRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> requests.add(consultation.id(), report, request.toDraft(), key)
                        .map(made -> DraftedRequestView.of(consultation, report, made)))
                .map(made -> ResponseEntity.created(UriComponentsBuilder.fromPath(
                                        "/api/v1/consultations/{slug}/report-drafts/{report}/requests")
                                .build(slug, report))
                        .eTag(VersionTag.of(made.version()))
                        .body(made));
    }

    @Operation(
            summary = "Ask it otherwise",
            description = "Its `version`, as an `ETag` in `If-Match`, says which one you start from.")
    @ApiResponse(responseCode = "200", description = "The request as it stands now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-request`")
    @ApiResponse(responseCode = "412", description = "`request-changed`, `stale-version`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @PutMapping("/report-drafts/{report}/requests/{number}")
    Mono<DraftedRequestView> change(
            @PathVariable String slug,
            @PathVariable int report,
            @Parameter(
                            description = "The number of the request",
                            example = "7",
                            schema = @Schema(type = "integer", minimum = "1"))
                    @PathVariable
                    int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AskedRequest request,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> requests.change(
                                consultation.id(), report, number, started(ifMatch), request.toDraft())
                        .map(one -> DraftedRequestView.of(consultation, report, one)));
    }

    private static int started(@Nullable String ifMatch) {
        return VersionTag.read(ifMatch, () -> new Stale("stale-version"));
    }
}
