package org.egide.response.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.response.Asked;
import org.egide.response.PreparedResponse;
import org.egide.response.Responses;
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
import reactor.core.publisher.Mono;

/** The response to the report as it is written, for the owner and whoever else is asked something. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}")
@Tag(name = "Response")
class ResponseDraftController {

    private final Consultations consultations;
    private final Responses responses;

    ResponseDraftController(Consultations consultations, Responses responses) {
        this.consultations = consultations;
        this.responses = responses;
    }

    private Mono<Consultation> replying(String slug, Person person) {
        return consultations.allowed(Action.REPLY_TO_REQUESTS, slug, person);
    }

    private static int startsFrom(@Nullable String ifMatch) {
        return VersionTag.read(ifMatch, () -> new Stale("reply-changed"));
    }

    @Operation(
            summary = "Read what is asked, and what is replied so far",
            description = "All of it for the owner; for another respondent what it is asked and what it replied.")
    @ApiResponse(responseCode = "200", description = "The response in draft")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(responseCode = "409", description = "`report-not-published`")
    @GetMapping("/response-draft")
    Mono<PreparedResponseView> prepared(@PathVariable String slug, Person person) {
        return replying(slug, person)
                .flatMap(consultation -> responses.prepared(consultation, person))
                .map(PreparedResponseView::of);
    }

    @Operation(
            summary = "Reply to a request",
            description =
                    "In draft. `If-Match` says which version you start from, `\"0\"` for the first reply. Only the"
                            + " body that the request is addressed to replies.")
    @ApiResponse(responseCode = "200", description = "The reply as it stands now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`, `request-of-another`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-request`")
    @ApiResponse(responseCode = "409", description = "`report-not-published`")
    @ApiResponse(responseCode = "412", description = "`reply-changed`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @PutMapping("/response-draft/replies/{number}")
    Mono<ResponseEntity<PreparedReplyView>> reply(
            @PathVariable String slug,
            @Parameter(description = "The number of the request in the report", example = "1") @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReplyRequest said,
            Person person) {
        return replying(slug, person)
                .flatMap(consultation ->
                        responses.reply(consultation, number, startsFrom(ifMatch), said.toReply(), person))
                .map(now -> tagged(now, number));
    }

    private static ResponseEntity<PreparedReplyView> tagged(PreparedResponse now, int request) {
        Asked asked = now.requests().stream()
                .filter(one -> one.number() == request)
                .findFirst()
                .orElseThrow();
        PreparedReplyView view = PreparedReplyView.of(asked, now.replies().get(request));
        return ResponseEntity.ok().eTag(VersionTag.of(view.version())).body(view);
    }

    @Operation(
            summary = "Decide of the project",
            description =
                    "In draft, for the owner. `If-Match` says which version you start from, `\"0\"` for the first.")
    @ApiResponse(responseCode = "200", description = "The response in draft")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `text-too-nested`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(responseCode = "409", description = "`report-not-published`")
    @ApiResponse(responseCode = "412", description = "`reply-changed`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @PutMapping("/response-draft/decision")
    Mono<ResponseEntity<PreparedResponseView>> decide(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest said,
            Person owner) {
        return consultations
                .allowed(Action.RESPOND, slug, owner)
                .flatMap(consultation -> responses.decide(consultation, startsFrom(ifMatch), said.toDecided(), owner))
                .map(PreparedResponseView::of)
                .map(view -> ResponseEntity.ok()
                        .eTag(VersionTag.of(view.decisionVersion()))
                        .body(view));
    }

    @Operation(
            summary = "Publish the response",
            description = "For the owner: the draft as it stands, with what others replied. It never changes; from the"
                    + " second edition on the note says what it corrects.")
    @ApiResponse(responseCode = "201", description = "The edition")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(
            responseCode = "409",
            description = "`report-not-published`, `response-incomplete`, `decision-missing`")
    @ApiResponse(responseCode = "412", description = "`reply-changed`: somebody wrote or published meanwhile")
    @PostMapping("/response")
    Mono<ResponseEntity<PublishedResponseView>> publish(
            @PathVariable String slug, @RequestBody NoteRequest said, Person owner) {
        return consultations
                .allowed(Action.RESPOND, slug, owner)
                .flatMap(consultation -> responses.publish(consultation, said.given(), owner))
                .map(edition -> ResponseEntity.created(
                                URI.create("/api/v1/consultations/" + slug + "/response/" + edition.number()))
                        .body(PublishedResponseView.of(edition)));
    }
}
