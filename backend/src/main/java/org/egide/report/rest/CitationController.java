package org.egide.report.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.report.Cited;
import org.egide.report.Previews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a report may cite, for whoever writes it. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/reports/{report}/citations")
@Tag(name = "Report")
class CitationController {

    private final Consultations consultations;
    private final Previews previews;

    CitationController(Consultations consultations, Previews previews) {
        this.consultations = consultations;
        this.previews = previews;
    }

    @Operation(
            summary = "Find what can be cited",
            description = "Contributions, arguments, figures and requests that somebody may mean who types after `@`:"
                    + " a number, a token such as `a3`, or words. Kinds take turns. Guarantors of the consultation.")
    @ApiResponse(responseCode = "200", description = "What is found, in the language of the report")
    @ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-guarantor-report`")
    @GetMapping
    Mono<CitationsView> find(
            @PathVariable String slug,
            @PathVariable int report,
            @Parameter(
                            description = "What was typed after `@`",
                            example = "eau",
                            schema = @Schema(type = "string", maxLength = 200))
                    @RequestParam(defaultValue = "")
                    String typed,
            @Parameter(
                            description = "At most so many",
                            example = "10",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "50"))
                    @RequestParam(defaultValue = "10")
                    int limit,
            @Parameter(hidden = true) Person guarantor) {
        return consultations
                .allowed(Action.WRITE_REPORT, slug, guarantor)
                .flatMap(consultation -> previews.citations(consultation, report, typed, limit))
                .map(found ->
                        new CitationsView(found.stream().map(CitationView::of).toList()));
    }

    /** What is found. */
    @Schema(example = """
            {"items": [{"token": "c12", "label": "Contribution n° 12", "words": "Les puits sont à sec.",
              "target": "/fr/consultations/usine/contributions/12"}]}""")
    record CitationsView(List<CitationView> items) {}

    /**
     * Something to cite.
     *
     * @param token what is typed after {@code @}
     * @param label what it is called
     * @param words what it says, or its beginning
     * @param target its page in the site
     */
    record CitationView(String token, String label, String words, String target) {

        static CitationView of(Cited cited) {
            return new CitationView(cited.token(), cited.label(), cited.words(), cited.target());
        }
    }
}
