package org.egide.channel.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.egide.channel.ImportJob;
import org.egide.channel.Imports;
import org.egide.channel.Imports.Request;
import org.egide.channel.Upload;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.shared.Download;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bulk imports of a consultation, for its guarantors and the commission. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/imports")
@Tag(name = "Imports")
class ImportController {

    private static final String ROUTE = "/api/v1/consultations/{slug}/imports";

    private final Consultations consultations;
    private final Imports imports;
    private final MessageSource messages;

    ImportController(Consultations consultations, Imports imports, MessageSource messages) {
        this.consultations = consultations;
        this.imports = imports;
        this.messages = messages;
    }

    @Operation(
            summary = "Import a file of contributions",
            description = "CSV or NDJSON with a mapping (JSON): a part `mapping`, or `shipped`, the name of one that"
                    + " the product ships. Answered at once; the import goes on in the background and survives a"
                    + " restart. Importing a file again doubles nothing.")
    @ApiResponse(responseCode = "202", description = "Kept; follow it at `Location`")
    @ApiResponse(
            responseCode = "400",
            description = "`import-empty-file`, `import-not-unicode`, `import-is-unicode`, `import-not-windows`,"
                    + " `import-repeated-column`, `import-missing-column`, `import-open-quote`, `import-bad-mapping`,"
                    + " `import-unknown-mapping`, `import-file-name`, `invalid-fields`, `invalid-idempotency-key`")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(responseCode = "413", description = "`import-too-large`")
    @ApiResponse(responseCode = "422", description = "`idempotency-key-reused`")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<ImportView>> start(
            @PathVariable String slug,
            @RequestPart("file") FilePart file,
            @Parameter(schema = @Schema(type = "string", format = "binary"))
                    @RequestPart(name = "mapping", required = false)
                    @Nullable
                    Part mapping,
            @RequestPart(name = "shipped", required = false) @Nullable String shipped,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Person operator) {
        return ofImporter(slug, operator)
                .flatMap(consultation -> request(file, mapping, shipped, key)
                        .flatMap(request -> imports.start(consultation.id(), operator, request)))
                .map(job -> accepted(slug, job));
    }

    @Operation(summary = "List the imports", description = "The newest first.")
    @ApiResponse(responseCode = "200", description = "A page")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @GetMapping
    Mono<ResponseEntity<Slice<ImportView>>> list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Person operator) {
        int rows = Slice.limit(limit);
        return ofImporter(slug, operator)
                .flatMap(consultation -> imports.list(consultation.id(), after, rows))
                .map(slice -> page(
                        UriComponentsBuilder.fromPath(ROUTE)
                                .buildAndExpand(slug)
                                .toUriString(),
                        limit,
                        slice.map(ImportView::of)));
    }

    @Operation(summary = "Follow an import", description = "How far it went, and how it ended.")
    @ApiResponse(responseCode = "200", description = "How far it went")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-import`")
    @GetMapping("/{id}")
    Mono<ImportView> get(@PathVariable String slug, @PathVariable UUID id, Person operator) {
        return ofImporter(slug, operator)
                .flatMap(consultation -> imports.get(consultation.id(), id))
                .map(ImportView::of);
    }

    @Operation(summary = "Read the report of an import", description = "Lines that could not be received, and why.")
    @ApiResponse(responseCode = "200", description = "A page")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-import`")
    @GetMapping("/{id}/report")
    Mono<ResponseEntity<Slice<ReportLineView>>> report(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Person operator,
            Locale locale) {
        int rows = Slice.limit(limit);
        return ofImporter(slug, operator)
                .flatMap(consultation -> imports.get(consultation.id(), id))
                .flatMap(job -> imports.report(job.space(), id, after, rows))
                .map(slice -> page(
                        UriComponentsBuilder.fromPath(ROUTE + "/{id}/report")
                                .buildAndExpand(slug, id)
                                .toUriString(),
                        limit,
                        slice.map(line -> ReportLineView.of(line, messages, locale))));
    }

    @Operation(
            summary = "Download the report of an import",
            description = "As CSV for a spreadsheet: the line, the code, the sentence; every line, read by pages.")
    @ApiResponse(
            responseCode = "200",
            description = "Every line that could not be received so far",
            content =
                    @Content(mediaType = "text/csv", schema = @Schema(type = "string"), examples = @ExampleObject("""
                            line,code,detail
                            12,import-missing-value,Column text is empty.
                            """)))
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-import`")
    @GetMapping(path = "/{id}/report.csv", produces = "text/csv;charset=UTF-8")
    Mono<ResponseEntity<Flux<String>>> reportFile(
            @PathVariable String slug, @PathVariable UUID id, Person operator, Locale locale) {
        return ofImporter(slug, operator)
                .flatMap(consultation -> imports.get(consultation.id(), id))
                .map(job -> ResponseEntity.ok()
                        .headers(Download.as("report-" + job.file().name() + ".csv"))
                        .body(Flux.concat(Mono.just(ReportCsv.header()), pages(job, locale))));
    }

    private Flux<String> pages(ImportJob job, Locale locale) {
        return imports.report(job.space(), job.id(), null, Slice.MAX_LIMIT)
                .expand(slice -> slice.next() == null
                        ? Mono.empty()
                        : imports.report(job.space(), job.id(), slice.next(), Slice.MAX_LIMIT))
                .map(slice -> ReportCsv.lines(slice.items(), messages, locale));
    }

    private Mono<Consultation> ofImporter(String slug, Person operator) {
        return consultations.allowed(Action.IMPORT, slug, operator);
    }

    private static Mono<Request> request(
            FilePart file, @Nullable Part mapping, @Nullable String shipped, @Nullable String key) {
        Mono<Optional<Upload>> given = mapping == null
                ? Mono.just(Optional.empty())
                : Upload.of(mapping).map(Optional::of);
        return Mono.zip(Upload.of(file), given)
                .map(both -> new Request(both.getT1(), both.getT2().orElse(null), shipped, key));
    }

    private static ResponseEntity<ImportView> accepted(String slug, ImportJob job) {
        return ResponseEntity.accepted()
                .location(UriComponentsBuilder.fromPath(ROUTE + "/{id}").build(slug, job.id()))
                .body(ImportView.of(job));
    }

    private static <T> ResponseEntity<Slice<T>> page(String path, @Nullable Integer limit, Slice<T> slice) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (slice.next() != null) {
            String query = "?after=" + slice.next() + (limit == null ? "" : "&limit=" + limit);
            answer.header(HttpHeaders.LINK, "<" + path + query + ">; rel=\"next\"");
        }
        return answer.body(slice);
    }
}
