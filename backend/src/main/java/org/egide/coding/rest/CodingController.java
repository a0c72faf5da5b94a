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
import org.egide.synthesis.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The coding of a consultation, for anyone: empty until the guarantors show the synthesis. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}")
@Tag(name = "Coding")
@ApiResponse(responseCode = "404", description = "`unknown-consultation`")
class CodingController {

    static final String TABLE = """
            argument,argument_id,wording,theme,stance,parent,state,excerpt_id,source,contribution,revision,start,end,…
            12,0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c,The water table would sink.,water,AGAINST,3,LIVE,…
            """;

    static final String OBJECT = """
            {"consultation": "acc-douvrin", "arguments": [{"number": 12, "wording": "The water table would sink."}],
             "excerpts": [{"argument": 12, "label": "47", "start": 0, "end": 16, "quote": "The table sinks."}]}
            """;

    static final String OF_TABLE = "One line for each excerpt of each argument, one for each argument that has none."
            + " UTF-8 with a byte order mark; `start` and `end` are UTF-16 units. No cell is a formula to a"
            + " spreadsheet.";

    static final String OF_FILE = "For programs of qualitative analysis: themes are headings, arguments codes,"
            + " contributions texts, excerpts coded passages (places in Unicode code points, lines ending in LF).";

    private final Consultations consultations;
    private final CodingAnswers answers;

    CodingController(Consultations consultations, CodingAnswers answers) {
        this.consultations = consultations;
        this.answers = answers;
    }

    private Mono<Asked> asked(String slug, @Nullable String known) {
        return consultations.published(slug).map(consultation -> new Asked(consultation, Audience.PUBLIC, known));
    }

    @Operation(summary = "Read the coding as a table", description = OF_TABLE)
    @ApiResponse(
            responseCode = "200",
            description = "Comma-separated values (RFC 4180)",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(TABLE)))
    @GetMapping(path = "/coding.csv", produces = CodingAnswers.CSV)
    Mono<ResponseEntity<Flux<String>>> csv(
            @PathVariable String slug,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String known) {
        return asked(slug, known).flatMap(answers::csv);
    }

    @Operation(
            summary = "Read the coding as one object",
            description = "Every argument whatever became of it, with what it replaces, and every excerpt.")
    @ApiResponse(
            responseCode = "200",
            description = "Arguments and excerpts",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject(OBJECT)))
    @GetMapping(path = "/coding.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Flux<String>>> json(
            @PathVariable String slug,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String known) {
        return asked(slug, known).flatMap(answers::json);
    }

    @Operation(summary = "Read the coding as a REFI-QDA file", description = OF_FILE)
    @ApiResponse(
            responseCode = "200",
            description = "A `.qdpx` file (REFI-QDA 1.5)",
            content = @Content(mediaType = CodingAnswers.QDPX, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "413", description = "`coding-too-large`")
    @ApiResponse(responseCode = "503", description = "`too-busy`")
    @GetMapping(path = "/coding.qdpx", produces = CodingAnswers.QDPX)
    Mono<ResponseEntity<byte[]>> qdpx(
            @PathVariable String slug,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String known,
            Locale locale) {
        return asked(slug, known).flatMap(asked -> answers.qdpx(asked, false, locale));
    }
}
