package org.egide.response.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.response.Commitments;
import org.egide.response.Responses;
import org.egide.shared.NotFound;
import org.egide.shared.Slice;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

    @Operation(summary = "Read an edition of the response", description = "It never changes.")
    @ApiResponse(responseCode = "200", description = "The edition")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-response`")
    @GetMapping("/response/{edition}")
    Mono<PublishedResponseView> edition(@PathVariable String slug, @PathVariable int edition) {
        return consultations
                .published(slug)
                .flatMap(consultation -> responses.get(consultation.id(), edition))
                .map(PublishedResponseView::of);
    }

    @Operation(
            summary = "Say what was done of a commitment",
            description =
                    "For the body that promised it: a day (`on`), words, and what shows it, a link or a JPEG, PNG or"
                            + " PDF file (`proof`) of at most 5 MiB. It stays, and everybody reads it.")
    @ApiResponse(responseCode = "200", description = "The commitment as it stands now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`, `request-of-another`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-commitment`")
    @ApiResponse(responseCode = "503", description = "`virus-check-unavailable`")
    @PostMapping(path = "/commitments/{number}/progress", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<CommitmentView> progress(
            @PathVariable String slug,
            @Parameter(description = "The number of the request in the report", example = "1") @PathVariable int number,
            @ModelAttribute ProgressUpload said,
            Person person) {
        return consultations
                .allowed(Action.REPLY_TO_REQUESTS, slug, person)
                .zipWith(said.draft())
                .flatMap(both -> commitments.progress(both.getT1(), number, both.getT2(), person))
                .map(CommitmentView::of);
    }

    @Operation(
            summary = "List the commitments",
            description =
                    "Those of every edition of the response, each once, the first that is due before the others, with"
                            + " what was done of each.")
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
