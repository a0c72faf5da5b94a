package org.egide.response.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.response.Opinion;
import org.egide.response.Opinions;
import org.egide.shared.NotFound;
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

/** The commission's opinion on the response. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/response/opinion")
@Tag(name = "Response")
class OpinionController {

    private final Consultations consultations;
    private final Opinions opinions;

    OpinionController(Consultations consultations, Opinions opinions) {
        this.consultations = consultations;
        this.opinions = opinions;
    }

    @Operation(
            summary = "Read the commission's opinion on the response",
            description = "The latest one, reply by reply and as a whole.")
    @ApiResponse(responseCode = "200", description = "The opinion as it stands")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-opinion`")
    @GetMapping
    Mono<ResponseEntity<OpinionView>> get(@PathVariable String slug) {
        return consultations
                .published(slug)
                .flatMap(consultation -> opinions.of(consultation.id()))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-opinion")))
                .map(OpinionController::tagged);
    }

    private static ResponseEntity<OpinionView> tagged(Opinion one) {
        return ResponseEntity.ok().eTag(VersionTag.of(one.version())).body(OpinionView.of(one));
    }

    @Operation(
            summary = "Give the commission's opinion on the response",
            description =
                    "For officers of the commission; it stands in the place of the one before. `If-Match` says which"
                            + " version you start from, `\"0\"` for the first.")
    @ApiResponse(responseCode = "200", description = "The opinion as it stands now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(responseCode = "409", description = "`response-not-published`")
    @ApiResponse(responseCode = "412", description = "`opinion-changed`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @PutMapping
    Mono<ResponseEntity<OpinionView>> give(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody OpinionRequest said,
            Person officer) {
        return consultations
                .allowed(Action.GIVE_OPINION, slug, officer)
                .flatMap(consultation -> opinions.give(
                        consultation,
                        VersionTag.read(ifMatch, () -> new Stale("opinion-changed")),
                        NoteRequest.words(said.text()),
                        said.given(),
                        officer))
                .map(OpinionController::tagged);
    }
}
