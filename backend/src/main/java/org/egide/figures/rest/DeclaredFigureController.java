package org.egide.figures.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.egide.consultation.Consultations;
import org.egide.figures.DeclaredFigures;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Figures that guarantors and owners say, for nothing here counts them. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/figures")
@Tag(name = "Figures")
class DeclaredFigureController {

    private final Consultations consultations;
    private final DeclaredFigures declared;

    DeclaredFigureController(Consultations consultations, DeclaredFigures declared) {
        this.consultations = consultations;
        this.declared = declared;
    }

    @Operation(
            summary = "Say a figure that nothing here counts",
            description = "For guarantors and owners: `meetings`, `attendances`, `visitors`,"
                    + " `leaflets`, `press-articles`. The public reads it among the figures, with `source` `DECLARED`,"
                    + " who said it and where it comes from. What was said before stays in the past of the figures.")
    @ApiResponse(responseCode = "200", description = "What is said now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-figure`")
    @PutMapping("/{figure}")
    Mono<DeclaredFigureView> declare(
            @PathVariable String slug,
            @PathVariable String figure,
            @RequestBody DeclaredFigureRequest request,
            Person person) {
        return consultations
                .allowed(Action.DECLARE_FIGURE, slug, person)
                .flatMap(consultation -> declared.declare(consultation, figure, request.toDraft(), person))
                .map(DeclaredFigureView::of);
    }
}
