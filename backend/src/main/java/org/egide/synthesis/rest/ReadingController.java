package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.synthesis.Desk;
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

/** The reading desk of the guarantors: the next contribution, its passages attached, what is set aside. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/reading")
@Tag(name = "Synthesis")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
class ReadingController {

    private final Consultations consultations;
    private final Desk desk;

    ReadingController(Consultations consultations, Desk desk) {
        this.consultations = consultations;
        this.desk = desk;
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.SYNTHESISE, slug, guarantor);
    }

    @Operation(
            summary = "Take the next contribution",
            description = "Of your slice, which nobody else reads meanwhile; once it is read, the next slice becomes"
                    + " yours. With `sample`: one drawn for double reading, that another guarantor read.")
    @ApiResponse(responseCode = "200", description = "Which")
    @ApiResponse(responseCode = "204", description = "Nothing is left")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @PostMapping("/next")
    Mono<ResponseEntity<NextView>> next(
            @PathVariable String slug,
            @Parameter(
                            description = "The number of the contribution just left",
                            example = "46",
                            schema = @Schema(type = "integer", minimum = "0"))
                    @RequestParam(required = false)
                    @Nullable
                    Long from,
            @Parameter(description = "One of the sample for double reading", example = "false")
                    @RequestParam(defaultValue = "false")
                    boolean sample,
            Person guarantor) {
        long left = Objects.requireNonNullElse(from, 0L);
        return allowed(slug, guarantor)
                .flatMap(consultation -> sample
                        ? desk.nextOfSample(consultation.id(), left, guarantor)
                        : desk.next(consultation.id(), left, guarantor))
                .map(number -> ResponseEntity.ok(new NextView(number)))
                .defaultIfEmpty(ResponseEntity.noContent().build());
    }

    @Operation(summary = "Leave your slice to the others", description = "What you did not read of it is free again.")
    @ApiResponse(responseCode = "204", description = "You hold nothing")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @DeleteMapping("/slice")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> release(@PathVariable String slug, Person guarantor) {
        return allowed(slug, guarantor).flatMap(consultation -> desk.release(consultation.id(), guarantor));
    }

    @Operation(
            summary = "Open a contribution on the desk",
            description = "With its sentences, the arguments that it speaks for, who read it.")
    @ApiResponse(responseCode = "200", description = "The contribution")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-contribution`")
    @ApiResponse(responseCode = "409", description = "`not-published`")
    @GetMapping("/items/{number}")
    Mono<DeskView> open(@PathVariable String slug, @PathVariable long number, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> desk.open(consultation.id(), number, guarantor)
                        .map(opened -> DeskView.of(consultation, opened)));
    }

    @Operation(
            summary = "Attach passages to an argument",
            description = "The same passage attached twice counts once. What was set aside no longer is.")
    @ApiResponse(responseCode = "204", description = "Attached")
    @ApiResponse(
            responseCode = "400",
            description = "`excerpt-required`, `excerpt-outside`, `excerpt-empty`, `excerpt-splits-character`,"
                    + " `invalid-fields`")
    @ApiResponse(
            responseCode = "404",
            description = "`unknown-consultation`, `unknown-contribution`, `unknown-argument`")
    @ApiResponse(responseCode = "409", description = "`not-published`, `words-changed`, `argument-not-live`")
    @ApiResponse(responseCode = "412", description = "`argument-changed`")
    @PostMapping("/items/{number}/excerpts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> attach(
            @PathVariable String slug,
            @PathVariable long number,
            @RequestBody AttachRequest request,
            Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> desk.attach(consultation.id(), number, request.toAttaching(), guarantor));
    }

    @Operation(
            summary = "Detach an excerpt from an argument",
            description = "It keeps its address; the log keeps both.")
    @ApiResponse(responseCode = "204", description = "Detached")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-argument`, `unknown-excerpt`")
    @DeleteMapping("/arguments/{argument}/excerpts/{excerpt}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> detach(
            @PathVariable String slug, @PathVariable long argument, @PathVariable UUID excerpt, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> desk.detach(consultation.id(), argument, excerpt, guarantor));
    }

    @Operation(summary = "Set a contribution aside", description = "It makes no argument of this consultation.")
    @ApiResponse(responseCode = "204", description = "Set aside")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `note-required`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-contribution`")
    @ApiResponse(responseCode = "409", description = "`not-published`, `already-attached`")
    @PutMapping("/items/{number}/aside")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> setAside(
            @PathVariable String slug, @PathVariable long number, @RequestBody AsideRequest request, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation ->
                        desk.setAside(consultation.id(), number, request.required(), request.note(), guarantor));
    }

    @Operation(summary = "Take up what was set aside", description = "It remains to be covered.")
    @ApiResponse(responseCode = "204", description = "It is not set aside")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-contribution`")
    @ApiResponse(responseCode = "409", description = "`not-published`")
    @DeleteMapping("/items/{number}/aside")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> takeUp(@PathVariable String slug, @PathVariable long number, Person guarantor) {
        return allowed(slug, guarantor).flatMap(consultation -> desk.takeUp(consultation.id(), number, guarantor));
    }

    @Operation(summary = "Keep that you read a contribution", description = "In its present wording.")
    @ApiResponse(responseCode = "204", description = "Kept")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-contribution`")
    @ApiResponse(responseCode = "409", description = "`not-published`")
    @PutMapping("/items/{number}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> read(@PathVariable String slug, @PathVariable long number, Person guarantor) {
        return allowed(slug, guarantor).flatMap(consultation -> desk.read(consultation.id(), number, guarantor));
    }
}
