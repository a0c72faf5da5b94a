package org.egide.coding.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.egide.coding.CodingFiles;
import org.egide.coding.Defaults;
import org.egide.coding.Upload;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.Cells;
import org.egide.shared.Cursor;
import org.egide.shared.Download;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** What was coded elsewhere, back in: sent, looked at, carried out. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/synthesis/coding-files")
@Tag(name = "Coding")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
@ApiResponse(responseCode = "503", description = "`too-busy`")
class CodingFileController {

    private static final String ORDER = "coding-item";

    private final Consultations consultations;
    private final CodingFiles files;
    private final MessageSource messages;

    CodingFileController(Consultations consultations, CodingFiles files, MessageSource messages) {
        this.consultations = consultations;
        this.files = files;
        this.messages = messages;
    }

    private Mono<Consultation> allowed(String slug, Person guarantor) {
        return consultations.allowed(Action.SYNTHESISE, slug, guarantor);
    }

    @Operation(
            summary = "Send a REFI-QDA file",
            description = "It changes nothing yet, and is kept for a day to be looked at; it replaces the one that you"
                    + " sent before.")
    @ApiResponse(responseCode = "201", description = "Kept; what it would change is at `Location`")
    @ApiResponse(
            responseCode = "400",
            description = "`coding-not-an-archive`, `coding-no-project`, `coding-unpacks-too-large`,"
                    + " `coding-document-type`, `coding-not-a-project`, `coding-text-missing`,"
                    + " `coding-passage-outside`, `coding-code-missing`, `coding-too-many-codes`,"
                    + " `coding-too-many-passages`, `coding-other-consultation`, `import-file-name`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(responseCode = "413", description = "`coding-file-too-large`, `coding-too-large`")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<CodingFileView>> send(
            @PathVariable String slug, @RequestPart("file") FilePart file, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> Upload.of(file)
                        .flatMap(upload -> files.keep(consultation, upload, guarantor))
                        .flatMap(id -> files.look(consultation, id, Defaults.NONE, guarantor)))
                .map(kept -> ResponseEntity.created(UriComponentsBuilder.fromPath(
                                        "/api/v1/consultations/{slug}/synthesis/coding-files/{file}")
                                .build(slug, kept.id()))
                        .body(CodingFileView.of(kept)));
    }

    @Operation(summary = "See what a file would change", description = "As things stand now.")
    @ApiResponse(responseCode = "200", description = "How much it would change")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-coding-file`")
    @GetMapping("/{file}")
    Mono<CodingFileView> look(@PathVariable String slug, @PathVariable UUID file, Person guarantor) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> files.look(consultation, file, Defaults.NONE, guarantor))
                .map(CodingFileView::of);
    }

    @Operation(
            summary = "See each thing that a file would change",
            description = "New arguments, new excerpts, what is not taken and why; what is there already is not told.")
    @ApiResponse(responseCode = "200", description = "A page")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-coding-file`")
    @GetMapping("/{file}/items")
    Mono<Slice<PlanItemView>> items(
            @PathVariable String slug,
            @PathVariable UUID file,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Person guarantor,
            Locale locale) {
        int rows = Slice.limit(limit);
        long from = after == null ? 0 : Math.max(0, Cursor.decode(ORDER, after).key());
        return every(slug, file, guarantor, locale)
                .map(all -> IntStream.range(0, all.size())
                        .skip(from)
                        .limit(rows + 1L)
                        .mapToObj(at -> new Numbered(at, all.get(at)))
                        .toList())
                .map(page -> Slice.of(page, rows, one -> new Cursor(ORDER, one.at() + 1L).encode())
                        .map(Numbered::item));
    }

    @Operation(
            summary = "Download each thing that a file would change",
            description = "UTF-8 with a byte order mark. No cell is a formula to a spreadsheet.")
    @ApiResponse(
            responseCode = "200",
            description = "Comma-separated values (RFC 4180)",
            content =
                    @Content(mediaType = "text/csv", schema = @Schema(type = "string"), examples = @ExampleObject("""
                            kind,words,argument,contribution,code,detail
                            NEW_EXCERPT,The table sinks.,The water would be short.,47,,
                            """)))
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-coding-file`")
    @GetMapping(path = "/{file}/items.csv", produces = CodingAnswers.CSV)
    Mono<ResponseEntity<String>> table(
            @PathVariable String slug, @PathVariable UUID file, Person guarantor, Locale locale) {
        return every(slug, file, guarantor, locale)
                .map(all -> ResponseEntity.ok()
                        .headers(Download.as("coding-items-" + slug + ".csv"))
                        .body("\uFEFF"
                                + CodingTable.write(Stream.concat(
                                                Stream.<String[]>of(new String[] {
                                                    "kind", "words", "argument", "contribution", "code", "detail"
                                                }),
                                                all.stream().map(CodingFileController::cells))
                                        .toList())));
    }

    private static String[] cells(PlanItemView one) {
        return Stream.of(one.kind(), one.words(), one.argument(), one.contribution(), one.code(), one.detail())
                .map(cell -> Cells.safe(Objects.toString(cell, "")))
                .toArray(String[]::new);
    }

    private Mono<List<PlanItemView>> every(String slug, UUID file, Person guarantor, Locale locale) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> files.look(consultation, file, Defaults.NONE, guarantor))
                .map(kept -> PlanItemView.of(kept.plan(), messages, locale));
    }

    @Operation(
            summary = "Carry out what a file would change",
            description = "Each argument and each contribution's excerpts are an act of their own, in the log; one that"
                    + " is refused does not hold the others up. At most 500 acts: ask again while some remain.")
    @ApiResponse(responseCode = "200", description = "What was done, act by act")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-coding-file`")
    @PostMapping("/{file}/application")
    Mono<ApplicationView> apply(
            @PathVariable String slug,
            @PathVariable UUID file,
            @RequestBody ApplicationRequest request,
            Person guarantor,
            Locale locale) {
        return allowed(slug, guarantor)
                .flatMap(consultation -> files.apply(consultation, file, request.toDefaults(), guarantor))
                .map(applied -> ApplicationView.of(applied, messages, locale));
    }

    private record Numbered(int at, PlanItemView item) {}
}
