package org.egide.response.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.egide.consultation.Consultations;
import org.egide.response.Commitments;
import org.egide.response.Responses;
import org.egide.shared.NotFound;
import org.egide.shared.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The owner's response to the report, and its commitments, for anyone. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}")
@Tag(name = "Response")
class ResponseController {

    private final Consultations consultations;
    private final Responses responses;
    private final Commitments commitments;

    ResponseController(Consultations consultations, Responses responses, Commitments commitments) {
        this.consultations = consultations;
        this.responses = responses;
        this.commitments = commitments;
    }

    @Operation(summary = "Read the response to the report", description = "Its last edition.")
    @ApiResponse(responseCode = "200", description = "The response")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-response`")
    @GetMapping("/response")
    Mono<PublishedResponseView> response(@PathVariable String slug) {
        return consultations
                .published(slug)
                .flatMap(consultation -> responses
                        .latest(consultation.id())
                        .switchIfEmpty(Mono.error(() -> new NotFound("unknown-response"))))
                .map(PublishedResponseView::of);
    }

    @Operation(
            summary = "List the commitments",
            description = "Those of the response, the first that is due before the others, with what was done of each.")
    @ApiResponse(responseCode = "200", description = "At most 200")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping("/commitments")
    Mono<Slice<CommitmentView>> commitments(@PathVariable String slug) {
        return consultations
                .published(slug)
                .flatMap(consultation -> commitments.of(consultation.id()))
                .map(all -> new Slice<>(all.stream().map(CommitmentView::of).toList(), null));
    }
}
