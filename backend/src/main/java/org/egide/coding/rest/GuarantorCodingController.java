package org.egide.coding.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.egide.coding.rest.CodingAnswers.Asked;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.synthesis.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The coding of a consultation as its guarantors have it: before it is shown, with who quoted what. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/synthesis")
@Tag(name = "Coding")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
@ApiResponse(responseCode = "404", description = "`unknown-consultation`")
class GuarantorCodingController {

    private final Consultations consultations;
    private final CodingAnswers answers;

    GuarantorCodingController(Consultations consultations, CodingAnswers answers) {
        this.consultations = consultations;
        this.answers = answers;
    }

    private Mono<Asked> asked(String slug, Person guarantor, @Nullable String known) {
        return consultations
                .allowed(Action.SYNTHESISE, slug, guarantor)
                .map(consultation -> new Asked(consultation, Audience.GUARANTORS, known));
    }

    @Operation(
            summary = "Read the whole coding as a table",
            description = CodingController.OF_TABLE + " Also what was taken back, and who quoted it.")
    @ApiResponse(
            responseCode = "200",
            description = "Comma-separated values (RFC 4180)",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(CodingController.TABLE)))
    @GetMapping(path = "/coding.csv", produces = CodingAnswers.CSV)
    Mono<ResponseEntity<Flux<String>>> csv(
            @PathVariable String slug,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String known,
            Person guarantor) {
        return asked(slug, guarantor, known).flatMap(answers::csv);
    }

    @Operation(
            summary = "Read the whole coding as one object",
            description = "Also what was taken back, and who quoted it.")
    @ApiResponse(
            responseCode = "200",
            description = "Arguments and excerpts",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject(CodingController.OBJECT)))
    @GetMapping(path = "/coding.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Flux<String>>> json(
            @PathVariable String slug,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String known,
            Person guarantor) {
        return asked(slug, guarantor, known).flatMap(answers::json);
    }

    @Operation(
            summary = "Read the whole coding as a REFI-QDA file",
            description = CodingController.OF_FILE + " What was coded elsewhere comes back as a coding file.")
    @ApiResponse(
            responseCode = "200",
            description = "A `.qdpx` file (REFI-QDA 1.5)",
            content = @Content(mediaType = CodingAnswers.QDPX, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "413", description = "`coding-too-large`")
    @ApiResponse(responseCode = "503", description = "`too-busy`")
    @GetMapping(path = "/coding.qdpx", produces = CodingAnswers.QDPX)
    Mono<ResponseEntity<byte[]>> qdpx(
            @PathVariable String slug,
            @Parameter(description = "Also contributions without an excerpt, to be coded elsewhere", example = "true")
                    @RequestParam(defaultValue = "false")
                    boolean whole,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String known,
            Person guarantor,
            Locale locale) {
        return asked(slug, guarantor, known).flatMap(asked -> answers.qdpx(asked, whole, locale));
    }
}
