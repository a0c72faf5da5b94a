package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.egide.consultation.Consultations;
import org.egide.moderation.ModerationRecord;
import org.egide.shared.Download;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The public record of moderation, for anyone: what was decided, never the words nor the person. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/moderation-record")
@Tag(name = "Moderation record")
class ModerationRecordController {

    private final Consultations consultations;
    private final ModerationRecord record;

    ModerationRecordController(Consultations consultations, ModerationRecord record) {
        this.consultations = consultations;
        this.record = record;
    }

    @Operation(summary = "Read the record", description = "Every decision, the latest first.")
    @ApiResponse(responseCode = "200", description = "A page of decisions")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping
    Mono<Slice<RecordLineView>> latest(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int lines = Slice.limit(limit);
        return consultations
                .published(slug)
                .flatMap(consultation ->
                        record.latest(consultation.id(), after, lines).map(slice -> slice.map(RecordLineView::of)));
    }

    @Operation(
            summary = "Read the whole record as a table",
            description = "UTF-8 with a byte order mark, the oldest first. No cell is a formula to a spreadsheet.")
    @ApiResponse(
            responseCode = "200",
            description = "Comma-separated values (RFC 4180)",
            content =
                    @Content(mediaType = "text/csv", schema = @Schema(type = "string"), examples = @ExampleObject("""
                            date,kind,number,outcome,origin,grounds,charter,mode,delay_seconds,undone,…
                            2021-03-02T08:20:00Z,contribution,12,REFUSE,GUARANTOR,INSULT,1,BEFORE_PUBLICATION,86700,,…
                            """)))
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping(path = "/table.csv", produces = "text/csv;charset=UTF-8")
    Mono<ResponseEntity<Flux<String>>> table(@PathVariable String slug) {
        return consultations
                .published(slug)
                .map(consultation -> ResponseEntity.ok()
                        .headers(Download.as("moderation-" + consultation.slug() + ".csv"))
                        .body(Flux.concat(
                                Mono.just(RecordTable.HEADER),
                                record.chunks(consultation.id()).map(RecordTable::rows))));
    }

    @Operation(
            summary = "Read the figures",
            description = "By week (its Monday, in Paris), outcome and ground. `decided`: decisions made that week;"
                    + " `inTime`: of these, within the charter's delay; `meanDelaySeconds`: from the queue to the"
                    + " decision; `undone`: of these, taken back since; `appealed`, `reversed`: appealed against and"
                    + " reversed since. A line without a ground is about all grounds: a decision may rest on several.")
    @ApiResponse(responseCode = "200", description = "Every week")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping("/figures")
    Mono<Slice<FiguresView>> figures(@PathVariable String slug) {
        return consultations
                .published(slug)
                .flatMap(consultation -> record.figures(consultation.id()))
                .map(all -> new Slice<>(all.stream().map(FiguresView::of).toList(), null));
    }
}
