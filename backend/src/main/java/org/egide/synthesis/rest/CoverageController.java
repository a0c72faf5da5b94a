package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.egide.consultation.Consultations;
import org.egide.shared.Slice;
import org.egide.synthesis.Coverage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How much of the register the guarantors have covered, for anyone. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/coverage")
@Tag(name = "Arguments")
class CoverageController {

    private final Consultations consultations;
    private final Coverage coverage;

    CoverageController(Consultations consultations, Coverage coverage) {
        this.consultations = consultations;
        this.coverage = coverage;
    }

    @Operation(
            summary = "Read the coverage",
            description = "Every contribution that the public reads is read by a guarantor, and attached to an argument"
                    + " or set aside with a reason: how many are, by theme, channel and week of reception; now, or as"
                    + " of an instant. The agreement is that of now.")
    @ApiResponse(responseCode = "200", description = "The figures")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`: at an instant that is not over yet")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping
    Mono<CoverageView> figures(
            @PathVariable String slug,
            @Parameter(
                            description = "As of when, read at the beginning of its hour; now when left out",
                            example = "2021-04-05T09:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant at) {
        return consultations
                .published(slug)
                .flatMap(consultation -> Mono.zip(
                                coverage.figuresAt(consultation.id(), at), coverage.agreement(consultation.id()))
                        .map(both -> CoverageView.of(consultation, both.getT1(), both.getT2())));
    }

    @Operation(summary = "List what remains", description = "Contributions that are not covered yet, by number.")
    @ApiResponse(responseCode = "200", description = "A page")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping("/remaining")
    Mono<Slice<RemainingView>> remaining(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int items = Slice.limit(limit);
        return consultations
                .published(slug)
                .flatMap(consultation -> coverage.remaining(consultation.id(), after, items)
                        .map(slice -> slice.map(one -> RemainingView.of(consultation, one))));
    }
}
