package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.egide.consultation.CharterVersions;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.moderation.Charter;
import org.egide.moderation.Charters;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The rules of moderation, for anyone. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/charter")
@Tag(name = "Moderation record")
class CharterController {

    private final Consultations consultations;
    private final Charters charters;
    private final CharterVersions versions;

    CharterController(Consultations consultations, Charters charters, CharterVersions versions) {
        this.consultations = consultations;
        this.charters = charters;
        this.versions = versions;
    }

    @Operation(summary = "Read the charter in force", description = "Its articles, its grounds, its delays.")
    @ApiResponse(responseCode = "200", description = "The charter")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping
    Mono<ResponseEntity<CharterView>> current(@PathVariable String slug) {
        return consultations
                .published(slug)
                .flatMap(consultation -> charters.current(consultation.id()))
                .map(charter -> ResponseEntity.ok().eTag(tag(charter)).body(CharterView.of(charter)));
    }

    @Operation(
            summary = "Replace the charter",
            description =
                    "For guarantors and officers of the commission, while the consultation is not open. `If-Match`"
                            + " names the version that was read; earlier ones stay as they were; the public is told.")
    @ApiResponse(responseCode = "200", description = "The new version, in force")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(responseCode = "409", description = "`charter-while-open`")
    @ApiResponse(responseCode = "412", description = "`stale-version`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @PutMapping
    Mono<CharterView> replace(
            @PathVariable String slug,
            @Parameter(description = "The `ETag` of the version that was read", example = "\"1\"")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody CharterRequest request,
            Person person,
            ServerHttpResponse response) {
        return consultations
                .allowed(Action.REPLACE_CHARTER, slug, person)
                .flatMap(consultation -> versions.replace(consultation, Version.of(ifMatch), request.toDraft(), person))
                .map(charter -> {
                    // Not as a ResponseEntity, whose new tag WebFlux would compare with the old one asked for.
                    response.getHeaders().setETag(tag(charter));
                    return CharterView.of(charter);
                });
    }

    private static String tag(Charter charter) {
        return "\"" + charter.version() + "\"";
    }

    @Operation(
            summary = "Read a version of the charter",
            description = "A decision names the version it was made under.")
    @ApiResponse(responseCode = "200", description = "The charter as it was")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-charter`")
    @GetMapping("/versions/{version}")
    Mono<CharterView> version(
            @PathVariable String slug,
            @Parameter(
                            description = "Its version, from 1",
                            example = "1",
                            schema = @Schema(type = "integer", format = "int32", minimum = "1"))
                    @PathVariable
                    int version) {
        return consultations
                .published(slug)
                .flatMap(consultation -> charters.version(consultation.id(), version))
                .map(CharterView::of);
    }

    @Operation(
            summary = "Read what was announced of the rules",
            description = "New versions of the charter and changes of the moderation mode, the latest first.")
    @ApiResponse(responseCode = "200", description = "At most 100 announcements")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping("/announcements")
    Mono<Slice<AnnouncementView>> announcements(@PathVariable String slug) {
        return consultations
                .published(slug)
                .flatMap(consultation -> charters.announcements(consultation.id()))
                .map(all -> new Slice<>(all.stream().map(AnnouncementView::of).toList(), null));
    }
}
