package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.register.Contributions;
import org.egide.shared.NotFound;
import org.egide.shared.Slice;
import org.egide.synthesis.ArgumentFilter;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.ArgumentState;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The arguments of a consultation, for anyone, once the guarantors show them. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}")
@Tag(name = "Arguments")
class ArgumentController {

    private final Consultations consultations;
    private final Arguments arguments;
    private final Contributions contributions;

    ArgumentController(Consultations consultations, Arguments arguments, Contributions contributions) {
        this.consultations = consultations;
        this.arguments = arguments;
        this.contributions = contributions;
    }

    @Operation(
            summary = "List the arguments",
            description = "The synthesis as it grows, by number; empty until the guarantors show it. A tree: `parent`.")
    @ApiResponse(responseCode = "200", description = "A page")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`, `invalid-fields`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping("/arguments")
    Mono<Slice<ArgumentView>> list(
            @PathVariable String slug,
            @Parameter(
                            description = "The key of a theme; those under it count too",
                            example = "water",
                            schema = @Schema(maxLength = 80))
                    @RequestParam(required = false)
                    @Nullable
                    String theme,
            @Parameter(description = "What they say of the project", example = "CONDITION")
                    @RequestParam(required = false)
                    @Nullable
                    ArgumentStance stance,
            @Parameter(description = "Living ones when it is left out", example = "LIVE")
                    @RequestParam(required = false)
                    @Nullable
                    ArgumentState state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int items = Slice.limit(limit);
        ArgumentState asked = state == null ? ArgumentState.LIVE : state;
        return consultations
                .published(slug)
                .flatMap(consultation -> arguments
                        .list(
                                consultation.id(),
                                Audience.PUBLIC,
                                new ArgumentFilter(branch(consultation, theme), stance, asked),
                                after,
                                items)
                        .map(slice -> slice.map(one -> ArgumentView.of(consultation, one))));
    }

    private static @Nullable List<UUID> branch(Consultation consultation, @Nullable String theme) {
        return theme == null || theme.isEmpty()
                ? null
                : consultation.branch(theme).stream().map(UUID::fromString).toList();
    }

    @Operation(
            summary = "Read an argument",
            description = "Whatever became of it: what replaced it, and what it replaced. Send `If-None-Match`.")
    @ApiResponse(responseCode = "200", description = "The argument")
    @ApiResponse(responseCode = "304", description = "It is as you know it")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-argument`")
    @GetMapping("/arguments/{argument}")
    Mono<ResponseEntity<ArgumentPageView>> get(@PathVariable String slug, @PathVariable long argument) {
        return consultations
                .published(slug)
                .flatMap(consultation -> page(arguments, consultation, Audience.PUBLIC, argument));
    }

    static Mono<ResponseEntity<ArgumentPageView>> page(
            Arguments arguments, Consultation consultation, Audience audience, long argument) {
        return Mono.zip(
                        arguments.get(consultation.id(), audience, argument),
                        arguments.lineage(consultation.id(), audience, argument))
                .map(both -> ArgumentPageView.of(consultation, both.getT1(), both.getT2()))
                .map(view -> ResponseEntity.ok().eTag(ArgumentVersion.tag(view)).body(view));
    }

    @Operation(
            summary = "List the wordings of an argument",
            description = "Each one that it ever had, the latest first.")
    @ApiResponse(responseCode = "200", description = "At most 500")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-argument`")
    @GetMapping("/arguments/{argument}/wordings")
    Mono<Slice<WordingView>> wordings(@PathVariable String slug, @PathVariable long argument) {
        return consultations
                .published(slug)
                .flatMap(consultation -> arguments
                        .wordings(consultation.id(), Audience.PUBLIC, argument)
                        .map(all -> new Slice<>(
                                all.stream()
                                        .map(one -> WordingView.of(consultation, one))
                                        .toList(),
                                null)));
    }

    @Operation(summary = "Read one wording of an argument", description = "Its address never changes.")
    @ApiResponse(responseCode = "200", description = "How it stood")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-argument`, `unknown-wording`")
    @GetMapping("/arguments/{argument}/wordings/{version}")
    Mono<WordingView> wording(
            @PathVariable String slug,
            @PathVariable long argument,
            @Parameter(
                            description = "Which of its versions",
                            example = "1",
                            schema = @Schema(type = "integer", minimum = "1"))
                    @PathVariable
                    int version) {
        return consultations
                .published(slug)
                .flatMap(consultation -> arguments
                        .wordings(consultation.id(), Audience.PUBLIC, argument)
                        .flatMapIterable(all -> all)
                        .filter(one -> one.version() == version)
                        .next()
                        .switchIfEmpty(Mono.error(() -> new NotFound("unknown-wording")))
                        .map(one -> WordingView.of(consultation, one)));
    }

    @Operation(
            summary = "List the excerpts of an argument",
            description = "The passages that it rests on, in the order in which they were attached; for one that was"
                    + " replaced or retired, those that it had.")
    @ApiResponse(responseCode = "200", description = "A page")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-argument`")
    @GetMapping("/arguments/{argument}/excerpts")
    Mono<Slice<ExcerptView>> excerpts(
            @PathVariable String slug,
            @PathVariable long argument,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int items = Slice.limit(limit);
        return consultations
                .published(slug)
                .flatMap(consultation -> arguments
                        .excerpts(consultation.id(), Audience.PUBLIC, argument, after, items)
                        .map(slice -> slice.map(ExcerptView::of)));
    }

    @Operation(
            summary = "List the arguments of a contribution",
            description = "Those that it speaks for, then those that it spoke for before they were replaced.")
    @ApiResponse(responseCode = "200", description = "At most 200")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-contribution`")
    @GetMapping("/contributions/{number}/arguments")
    Mono<Slice<AttachedView>> of(@PathVariable String slug, @PathVariable long number) {
        return consultations
                .published(slug)
                .flatMap(consultation -> contributions
                        .get(consultation.id(), number)
                        .flatMap(one -> arguments.of(consultation.id(), Audience.PUBLIC, one.id()))
                        .map(all -> new Slice<>(
                                all.stream()
                                        .map(one -> AttachedView.of(consultation, one))
                                        .toList(),
                                null)));
    }
}
