package org.egide.response.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.response.AnswerDrafts;
import org.egide.response.Draft;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers as owners and other respondents prepare and publish them. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/answer-drafts")
@Tag(name = "Questions and answers")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`")
class AnswerDraftController {

    private final Consultations consultations;
    private final AnswerDrafts drafts;

    AnswerDraftController(Consultations consultations, AnswerDrafts drafts) {
        this.consultations = consultations;
        this.drafts = drafts;
    }

    private Mono<Consultation> allowed(String slug, Person by) {
        return consultations.allowed(Action.ANSWER_QUESTIONS, slug, by);
    }

    @Operation(summary = "List your drafts", description = "Those of your respondent, the latest first.")
    @ApiResponse(responseCode = "200", description = "At most 200")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping
    Mono<Slice<AnswerDraftView>> list(@PathVariable String slug, Person by) {
        return allowed(slug, by)
                .flatMap(consultation -> drafts.of(consultation, by))
                .map(all -> new Slice<>(all.stream().map(AnswerDraftView::of).toList(), null));
    }

    @Operation(summary = "Read a draft", description = "Send its `ETag` back as `If-Match`.")
    @ApiResponse(responseCode = "200", description = "The draft")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-draft`")
    @GetMapping("/{draft}")
    Mono<ResponseEntity<AnswerDraftView>> get(@PathVariable String slug, @PathVariable UUID draft, Person by) {
        return allowed(slug, by)
                .flatMap(consultation -> drafts.get(consultation, draft, by))
                .map(AnswerDraftController::tagged);
    }

    private static ResponseEntity<AnswerDraftView> tagged(Draft draft) {
        return ResponseEntity.ok().eTag(VersionTag.of(draft.version())).body(AnswerDraftView.of(draft));
    }

    @Operation(
            summary = "Begin an answer",
            description = "To contributions, questions above all, and to arguments, which answers all who made them.")
    @ApiResponse(responseCode = "201", description = "Begun")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `text-too-nested`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(responseCode = "422", description = "`idempotency-key-reused`")
    @PostMapping
    Mono<ResponseEntity<AnswerDraftView>> begin(
            @PathVariable String slug,
            @RequestBody AnswerDraftRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Person by) {
        return allowed(slug, by)
                .flatMap(consultation -> drafts.begin(consultation, request.toText(), by, key))
                .map(draft -> ResponseEntity.created(
                                URI.create("/api/v1/consultations/" + slug + "/answer-drafts/" + draft.id()))
                        .eTag(VersionTag.of(draft.version()))
                        .body(AnswerDraftView.of(draft)));
    }

    @Operation(summary = "Change a draft", description = "`If-Match` says which version you start from.")
    @ApiResponse(responseCode = "200", description = "The draft as it stands now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `text-too-nested`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-draft`")
    @ApiResponse(responseCode = "412", description = "`draft-changed`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @PutMapping("/{draft}")
    Mono<ResponseEntity<AnswerDraftView>> change(
            @PathVariable String slug,
            @PathVariable UUID draft,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AnswerDraftRequest request,
            Person by) {
        return allowed(slug, by)
                .flatMap(consultation -> drafts.change(consultation, draft, started(ifMatch), request.toText(), by))
                .map(AnswerDraftController::tagged);
    }

    @Operation(
            summary = "Show a draft to the guarantors",
            description = "They say what they think of it; they neither rewrite it nor hold it back.")
    @ApiResponse(responseCode = "200", description = "Shown")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-draft`")
    @ApiResponse(responseCode = "412", description = "`draft-changed`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @PutMapping("/{draft}/shown")
    Mono<ResponseEntity<AnswerDraftView>> show(
            @PathVariable String slug,
            @PathVariable UUID draft,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Person by) {
        return allowed(slug, by)
                .flatMap(consultation -> drafts.show(consultation, draft, started(ifMatch), by))
                .map(AnswerDraftController::tagged);
    }

    @Operation(summary = "Throw a draft away", description = "`If-Match` says which version you mean.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-draft`")
    @ApiResponse(responseCode = "412", description = "`draft-changed`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @DeleteMapping("/{draft}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> drop(
            @PathVariable String slug,
            @PathVariable UUID draft,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Person by) {
        return allowed(slug, by).flatMap(consultation -> drafts.drop(consultation, draft, started(ifMatch), by));
    }

    @Operation(
            summary = "Publish drafts",
            description = "One, or several at the same instant: all of them or none. An answer never changes.")
    @ApiResponse(responseCode = "200", description = "The answers")
    @ApiResponse(responseCode = "400", description = "`nothing-chosen`, `invalid-fields`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-draft`")
    @ApiResponse(responseCode = "412", description = "`draft-changed`")
    @PostMapping("/publication")
    Mono<Slice<GivenAnswerView>> publish(
            @PathVariable String slug, @RequestBody PublicationRequest request, Person by) {
        return allowed(slug, by)
                .flatMap(consultation -> drafts.publish(consultation, request.versions(), by))
                .map(all -> new Slice<>(all.stream().map(GivenAnswerView::of).toList(), null));
    }

    private static int started(@Nullable String ifMatch) {
        return VersionTag.read(ifMatch, () -> new Stale("draft-changed"));
    }
}
