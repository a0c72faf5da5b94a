package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.egide.consultation.Consultations;
import org.egide.consultation.Keys;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Acts that take two keys: what was done with them, for anyone; proposing and turning, for guarantors and owners. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/acts")
@Tag(name = "Two keys")
class ActController {

    private static final String EXAMPLE = "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c";

    private final Consultations consultations;
    private final Keys keys;

    ActController(Consultations consultations, Keys keys) {
        this.consultations = consultations;
        this.keys = keys;
    }

    @Operation(
            summary = "Read what was done with two keys",
            description = "For anyone: what, when, and whose keys; the latest first.")
    @ApiResponse(responseCode = "200", description = "A page of acts")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping
    Mono<Slice<ActView>> done(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int acts = Slice.limit(limit);
        return consultations
                .published(slug)
                .flatMap(consultation -> keys.carriedOut(consultation.id(), after, acts))
                .map(slice -> slice.map(ActView::of));
    }

    @Operation(summary = "Read what awaits its second key", description = "For guarantors and owners; at most 100.")
    @ApiResponse(responseCode = "200", description = "The acts that await it, the latest first")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping("/waiting")
    Mono<Slice<ActView>> waiting(@PathVariable String slug, Person holder) {
        return consultations
                .allowed(Action.TURN_KEY, slug, holder)
                .flatMap(consultation -> keys.waiting(consultation.id()))
                .map(all -> new Slice<>(all.stream().map(ActView::of).toList(), null));
    }

    @Operation(summary = "Propose an act", description = "And turn its first key; the other role turns the second.")
    @ApiResponse(responseCode = "201", description = "It awaits its second key until `expiresAt`")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(responseCode = "409", description = "`act-not-open`")
    @PostMapping
    Mono<ResponseEntity<ActView>> propose(@PathVariable String slug, @RequestBody ActRequest request, Person holder) {
        return consultations
                .allowed(Action.TURN_KEY, slug, holder)
                .flatMap(consultation -> keys.propose(slug, request.required(), request.content(), holder))
                .map(act -> ResponseEntity.created(URI.create("/api/v1/consultations/" + slug + "/acts/waiting"))
                        .body(ActView.of(act)));
    }

    @Operation(
            summary = "Turn the second key",
            description = "The act is done at once, in the same transaction. `fingerprint` says what you agree to.")
    @ApiResponse(responseCode = "200", description = "Done, written in the log, and announced")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`, `own-key`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-act`")
    @ApiResponse(
            responseCode = "409",
            description =
                    "`key-of-same-role`, `act-ended`, `act-expired`, `act-changed`, `act-outdated`, `act-not-open`")
    @PutMapping("/{act}/second-key")
    Mono<ActView> turn(
            @PathVariable String slug,
            @Parameter(description = "Its id", example = EXAMPLE) @PathVariable UUID act,
            @RequestBody SecondKeyRequest request,
            Person holder) {
        String fingerprint = request.fingerprint() == null ? "" : request.fingerprint();
        return keys.turn(slug, act, fingerprint, holder).map(ActView::of);
    }

    @Operation(summary = "Take a proposal back", description = "For whoever made it, before the second key.")
    @ApiResponse(responseCode = "204", description = "It can no longer be carried out")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-act`")
    @ApiResponse(responseCode = "409", description = "`act-of-other`, `act-ended`")
    @DeleteMapping("/{act}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdraw(
            @PathVariable String slug,
            @Parameter(description = "Its id", example = EXAMPLE) @PathVariable UUID act,
            Person holder) {
        return keys.withdraw(slug, act, holder);
    }
}
