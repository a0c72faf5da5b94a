package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.egide.consultation.Consultations;
import org.egide.consultation.Declaration;
import org.egide.consultation.Designations;
import org.egide.consultation.rest.PeopleRequest.DeclareRequest;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a guarantor declares before anything else, for guarantors who were designated. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/declaration")
@Tag(name = "People")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`")
@ApiResponse(responseCode = "404", description = "`unknown-consultation`")
class DeclarationController {

    private final Consultations consultations;
    private final Designations designations;

    DeclarationController(Consultations consultations, Designations designations) {
        this.consultations = consultations;
        this.designations = designations;
    }

    @Operation(
            summary = "Read what a guarantor declares",
            description = "Until it is declared, a guarantor sees nothing of the consultation and decides nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "The text in the language asked for, and its version",
            useReturnTypeSchema = true,
            content = @Content(mediaType = "application/json", examples = @ExampleObject("""
                    {"version": 1, "text": "I declare that I have no interest in the project."}""")))
    @ApiResponse(responseCode = "409", description = "`already-declared`")
    @GetMapping
    Mono<Declaration> read(@PathVariable String slug, Person guarantor, Locale locale) {
        return consultations
                .allowed(Action.DECLARE, slug, guarantor)
                .flatMap(consultation -> designations.toDeclare(consultation, guarantor, locale.getLanguage()));
    }

    @Operation(summary = "Declare to have no interest in the project", description = "Recorded with its text and date.")
    @ApiResponse(responseCode = "204", description = "The guarantor may act")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "409", description = "`already-declared`, `declaration-changed`")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> declare(
            @PathVariable String slug, @RequestBody DeclareRequest request, Person guarantor, Locale locale) {
        return consultations
                .allowed(Action.DECLARE, slug, guarantor)
                .flatMap(consultation ->
                        designations.declare(consultation, request.read(), guarantor, locale.getLanguage()));
    }
}
