package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.egide.consultation.Consultations;
import org.egide.moderation.Charters;
import org.egide.shared.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    CharterController(Consultations consultations, Charters charters) {
        this.consultations = consultations;
        this.charters = charters;
    }

    @Operation(summary = "Read the charter in force", description = "Its articles, its grounds, its delays.")
    @ApiResponse(responseCode = "200", description = "The charter")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping
    Mono<CharterView> current(@PathVariable String slug) {
        return consultations
                .published(slug)
                .flatMap(consultation -> charters.current(consultation.id()))
                .map(CharterView::of);
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
