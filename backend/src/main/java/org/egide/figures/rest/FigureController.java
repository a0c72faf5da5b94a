package org.egide.figures.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.figures.FigureSheet;
import org.egide.figures.Figures;
import org.egide.shared.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The figures of a consultation, for anyone: what is counted, how, and as of when. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/figures")
@Tag(name = "Figures")
class FigureController {

    private static final String AT =
            "As of when, read at the beginning of its hour; the last whole minute when left out";
    private static final String EXAMPLE = "2021-04-05T09:00:00Z";

    private final Consultations consultations;
    private final Figures figures;

    FigureController(Consultations consultations, Figures figures) {
        this.consultations = consultations;
        this.figures = figures;
    }

    @Operation(
            summary = "Read the figures",
            description = "Each with its definition, its scope, where it comes from and by what it is counted. Those"
                    + " whose source is `LOG` can be counted again by anyone. No figure about a commune tells of fewer"
                    + " than five people, nor do two of them with one subtracted from the other.")
    @ApiResponse(responseCode = "200", description = "Every figure")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`: at an instant that is not over yet")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping
    Mono<FigureSheetView> read(
            @PathVariable String slug,
            @Parameter(description = AT, example = EXAMPLE) @RequestParam(required = false) @Nullable Instant at,
            Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> sheet(consultation, at)
                        .flatMap(sheet -> figures.inWords(sheet, consultation, locale)
                                .map(all -> new FigureSheetView(
                                        sheet.asOf(),
                                        all.stream().map(FigureView::of).toList()))));
    }

    @Operation(
            summary = "Read the figures as a table",
            description =
                    "One row for each figure and for each of its parts. UTF-8 with a byte order mark. No cell is a"
                            + " formula to a spreadsheet.")
    @ApiResponse(
            responseCode = "200",
            description = "Comma-separated values (RFC 4180)",
            content =
                    @Content(mediaType = "text/csv", schema = @Schema(type = "string"), examples = @ExampleObject("""
                            figure,title,key,label,value,people,unit,as_of,source,definition,scope,query
                            contributions,Contributions,,,64,,CONTRIBUTIONS,2021-04-05T09:00:00Z,LOG,…
                            """)))
    @ApiResponse(responseCode = "400", description = "`invalid-fields`: at an instant that is not over yet")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping(path = "/table.csv", produces = "text/csv;charset=UTF-8")
    Mono<ResponseEntity<String>> table(
            @PathVariable String slug,
            @Parameter(description = AT, example = EXAMPLE) @RequestParam(required = false) @Nullable Instant at,
            Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> sheet(consultation, at)
                        .flatMap(sheet -> figures.inWords(sheet, consultation, locale)
                                .map(all -> ResponseEntity.ok()
                                        .cacheControl(CacheControl.noCache())
                                        .headers(Download.as("figures-" + slug + ".csv"))
                                        .body(FigureTable.of(all, sheet.asOf())))));
    }

    /** Hours are few: nobody makes the database count again and again by asking for another instant each time. */
    private Mono<FigureSheet> sheet(Consultation consultation, @Nullable Instant at) {
        return at == null ? figures.latest(consultation) : figures.asOf(consultation, at.truncatedTo(ChronoUnit.HOURS));
    }
}
