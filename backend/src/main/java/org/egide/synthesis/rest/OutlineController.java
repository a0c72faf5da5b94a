package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.Slice;
import org.egide.synthesis.Argument;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.egide.synthesis.Outline;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The arguments of a consultation, as its guarantors make them. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/synthesis")
@Tag(name = "Synthesis")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
class OutlineController {

    private final Consultations consultations;
    private final Arguments arguments;
    private final Outline outline;

    OutlineController(Consultations consultations, Arguments arguments, Outline outline) {
        this.consultations = consultations;
        this.arguments = arguments;
        this.outline = outline;
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.SYNTHESISE, slug, guarantor);
    }

    @Operation(
            summary = "Find arguments",
            description = "For what is being typed: every word, the last one perhaps unfinished, or a number. Also"
                    + " while the public does not read them.")
    @ApiResponse(responseCode = "200", description = "The most used first; at most 100")
    @ApiResponse(responseCode = "400", description = "`invalid-limit`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping("/arguments")
    Mono<Slice<ArgumentView>> find(
            @PathVariable String slug,
            @Parameter(description = "What is typed", example = "rain wat", schema = @Schema(maxLength = 200))
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @RequestParam(required = false) @Nullable Integer limit,
            Person guarantor) {
        int items = Slice.limit(limit);
        return allowed(slug, guarantor)
                .flatMap(consultation -> arguments
                        .find(consultation.id(), Audience.GUARANTORS, Objects.requireNonNullElse(q, ""), items)
                        .map(found -> new Slice<>(
                                found.stream()
                                        .map(one -> ArgumentView.of(consultation, one))
                                        .toList(),
                                null)));
    }

    @Operation(summary = "Read an argument to edit it", description = "Send its `ETag` back as `If-Match`.")
    @ApiResponse(responseCode = "200", description = "The argument")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-argument`")
    @GetMapping("/arguments/{argument}")
    Mono<ResponseEntity<ArgumentPageView>> get(
            @PathVariable String slug, @PathVariable long argument, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation ->
                        ArgumentController.page(arguments, consultation, Audience.GUARANTORS, argument));
    }

    @Operation(summary = "Make an argument", description = "Its number never changes.")
    @ApiResponse(responseCode = "201", description = "Made")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(responseCode = "422", description = "`idempotency-key-reused`")
    @PostMapping("/arguments")
    Mono<ResponseEntity<ArgumentView>> make(
            @PathVariable String slug,
            @RequestBody ArgumentRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> outline.make(consultation, request.toDraft(), guarantor, key)
                        .map(made -> created(consultation, made)));
    }

    private static ResponseEntity<ArgumentView> created(Consultation consultation, Argument made) {
        URI location = UriComponentsBuilder.fromPath("/api/v1/consultations/{slug}/arguments/{argument}")
                .build(consultation.slug(), made.number());
        return ResponseEntity.created(location).body(ArgumentView.of(consultation, made));
    }

    @Operation(
            summary = "Reword or move an argument",
            description = "Words, theme, stance, parent. Earlier wordings keep their addresses; what stands under it"
                    + " follows it into another theme. `If-Match` says which version you start from.")
    @ApiResponse(responseCode = "200", description = "The argument as it stands now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-argument`")
    @ApiResponse(responseCode = "409", description = "`argument-not-live`, `argument-under-itself`")
    @ApiResponse(responseCode = "412", description = "`argument-changed`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @PutMapping("/arguments/{argument}")
    Mono<ArgumentView> change(
            @PathVariable String slug,
            @PathVariable long argument,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ArgumentRequest request,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> outline.change(
                                consultation,
                                argument,
                                ArgumentVersion.of(ifMatch, argument),
                                request.toDraft(),
                                guarantor)
                        .map(one -> ArgumentView.of(consultation, one)));
    }

    @Operation(
            summary = "Split an argument",
            description = "It stays at its address and says what replaced it; its excerpts go to the parts that name"
                    + " them, the others to the first.")
    @ApiResponse(responseCode = "200", description = "The parts")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `too-few-parts`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-argument`")
    @ApiResponse(responseCode = "409", description = "`argument-not-live`")
    @ApiResponse(responseCode = "412", description = "`argument-changed`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @PostMapping("/arguments/{argument}/parts")
    Mono<Slice<ArgumentView>> split(
            @PathVariable String slug,
            @PathVariable long argument,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SplitRequest request,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> outline.split(
                                consultation,
                                argument,
                                ArgumentVersion.of(ifMatch, argument),
                                request.toParts(),
                                guarantor)
                        .map(parts -> new Slice<>(
                                parts.stream()
                                        .map(one -> ArgumentView.of(consultation, one))
                                        .toList(),
                                null)));
    }

    @Operation(
            summary = "Group arguments",
            description = "One replaces them; all their excerpts speak for it. They stay at their addresses.")
    @ApiResponse(responseCode = "201", description = "The one that replaces them")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `too-few-arguments`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-argument`")
    @ApiResponse(responseCode = "409", description = "`argument-not-live`, `argument-under-itself`")
    @ApiResponse(responseCode = "412", description = "`argument-changed`")
    @PostMapping("/groups")
    Mono<ResponseEntity<ArgumentView>> group(
            @PathVariable String slug, @RequestBody GroupRequest request, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> outline.group(
                                consultation,
                                request.versions(),
                                request.whole().toDraft(),
                                guarantor)
                        .map(made -> created(consultation, made)));
    }

    @Operation(
            summary = "Retire an argument",
            description = "It leaves the synthesis and keeps its address, which says why.")
    @ApiResponse(responseCode = "200", description = "The argument as it stands now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `note-required`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-argument`")
    @ApiResponse(responseCode = "409", description = "`argument-not-live`")
    @ApiResponse(responseCode = "412", description = "`argument-changed`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @PutMapping("/arguments/{argument}/retirement")
    Mono<ArgumentView> retire(
            @PathVariable String slug,
            @PathVariable long argument,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RetireRequest request,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> outline.retire(
                                consultation.id(),
                                argument,
                                ArgumentVersion.of(ifMatch, argument),
                                request.reason(),
                                guarantor)
                        .map(one -> ArgumentView.of(consultation, one)));
    }

    @Operation(
            summary = "Undo a retirement",
            description =
                    "What spoke for it when it was retired speaks for it again; what stood under it stays where it"
                            + " went.")
    @ApiResponse(responseCode = "200", description = "The argument as it stands now")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-argument`")
    @ApiResponse(responseCode = "409", description = "`argument-not-retired`")
    @ApiResponse(responseCode = "412", description = "`argument-changed`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @DeleteMapping("/arguments/{argument}/retirement")
    Mono<ArgumentView> restore(
            @PathVariable String slug,
            @PathVariable long argument,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> outline.restore(
                                consultation.id(), argument, ArgumentVersion.of(ifMatch, argument), guarantor)
                        .map(one -> ArgumentView.of(consultation, one)));
    }

    @Operation(
            summary = "Show the synthesis",
            description = "The public reads it from now on, as it grows. It is announced, and never taken back.")
    @ApiResponse(responseCode = "204", description = "Shown")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(responseCode = "409", description = "`already-shown`")
    @PutMapping("/shown")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> show(@PathVariable String slug, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> outline.show(consultation.id(), guarantor))
                .then();
    }
}
