package org.egide.report.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.Requests;
import org.egide.shared.Slice;
import org.egide.shared.Stale;
import org.egide.shared.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The order of the requests of a report being written, and which of them stay. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/report-drafts/{report}/requests/{number}")
@Tag(name = "Report")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
class RequestArrangementController {

    private final Consultations consultations;
    private final Requests requests;

    RequestArrangementController(Consultations consultations, Requests requests) {
        this.consultations = consultations;
        this.requests = requests;
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.WRITE_REPORT, slug, guarantor);
    }

    @Operation(
            summary = "Move a request",
            description = "`UP` or `DOWN` within its group. Where it cannot go, nothing changes; its number stays.")
    @ApiResponse(responseCode = "200", description = "The requests in their new order")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(
            responseCode = "404",
            description = "`unknown-consultation`, `unknown-guarantor-report`, `unknown-request`")
    @PostMapping("/moves")
    Mono<Slice<DraftedRequestView>> move(
            @PathVariable String slug,
            @PathVariable int report,
            @Parameter(
                            description = "The number of the request",
                            example = "7",
                            schema = @Schema(type = "integer", minimum = "1"))
                    @PathVariable
                    int number,
            @RequestBody MoveRequest request,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> requests.move(consultation.id(), report, number, request.given())
                        .map(all -> DraftedRequestView.slice(consultation, report, all)));
    }

    @Operation(
            summary = "Ask a request no more",
            description = "Its number is never given again. `If-Match` says which version you read.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(
            responseCode = "404",
            description = "`unknown-consultation`, `unknown-guarantor-report`, `unknown-request`")
    @ApiResponse(responseCode = "412", description = "`request-changed`, `stale-version`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(
            @PathVariable String slug,
            @PathVariable int report,
            @Parameter(
                            description = "The number of the request",
                            example = "7",
                            schema = @Schema(type = "integer", minimum = "1"))
                    @PathVariable
                    int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> requests.remove(
                        consultation.id(), report, number, VersionTag.read(ifMatch, () -> new Stale("stale-version"))));
    }
}
