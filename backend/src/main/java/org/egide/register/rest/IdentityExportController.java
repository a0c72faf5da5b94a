package org.egide.register.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.register.IdentityExport;
import org.egide.register.IdentityExport.Identity;
import org.egide.shared.Cells;
import org.egide.shared.Download;
import org.egide.shared.SpaceId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Identities, to the two people whose keys asked for them. */
@RestController
@Tag(name = "Two keys")
class IdentityExportController {

    private static final String MARK = "\ufeff";

    private final Consultations consultations;
    private final IdentityExport export;

    IdentityExportController(Consultations consultations, IdentityExport export) {
        this.consultations = consultations;
        this.export = export;
    }

    @Operation(
            summary = "Download the identities that two keys asked for",
            description = "For a day, and only those who turned a key. A POST, because it is kept in the journal.")
    @ApiResponse(
            responseCode = "200",
            description = "Whoever said something of themselves, read by pages",
            content =
                    @Content(mediaType = "text/csv", schema = @Schema(type = "string"), examples = @ExampleObject("""
                            contribution,name,email,contact,news
                            0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c,Camille Exemple,camille@example.org,true,false
                            """)))
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-act`")
    @ApiResponse(responseCode = "409", description = "`act-of-other`, `act-expired`")
    @PostMapping(path = "/api/v1/consultations/{slug}/acts/{act}/identities", produces = "text/csv;charset=UTF-8")
    Mono<ResponseEntity<Flux<String>>> download(
            @PathVariable String slug,
            @Parameter(description = "Its id", example = "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c") @PathVariable UUID act,
            Person holder) {
        return consultations
                .allowed(Action.TURN_KEY, slug, holder)
                .flatMap(consultation ->
                        export.open(consultation.id(), act, holder).map(first -> file(consultation.id(), act, first)));
    }

    private ResponseEntity<Flux<String>> file(SpaceId space, UUID act, List<Identity> first) {
        Flux<String> pages = Mono.just(first)
                .expand(page -> page.size() < IdentityExport.PAGE
                        ? Mono.empty()
                        : export.after(space, page.getLast().contribution()))
                .map(IdentityExportController::lines);
        return ResponseEntity.ok()
                .headers(Download.as("identities-" + act + ".csv"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Flux.concat(Mono.just(MARK + line("contribution", "name", "email", "contact", "news")), pages));
    }

    private static String lines(List<Identity> page) {
        StringBuilder text = new StringBuilder();
        page.forEach(one -> text.append(line(
                one.contribution().toString(),
                Objects.requireNonNullElse(one.name(), ""),
                Objects.requireNonNullElse(one.email(), ""),
                Boolean.toString(one.contact()),
                Boolean.toString(one.news()))));
        return text.toString();
    }

    private static String line(String... cells) {
        StringWriter out = new StringWriter();
        CsvWriter.builder()
                .bufferSize(0)
                .build(out)
                .writeRecord(Stream.of(cells).map(Cells::safe).toList());
        return out.toString();
    }
}
