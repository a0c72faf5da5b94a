package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import org.egide.consultation.Commune;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Counted;
import org.egide.consultation.Counted.Figures;
import org.egide.consultation.LegalRegime;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.identity.Standing;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Consultations: read by anyone, prepared and edited by officers of the commission. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Consultations")
class ConsultationController {

    private final Consultations consultations;
    private final Counted counted;
    private final MessageSource messages;

    ConsultationController(Consultations consultations, Counted counted, MessageSource messages) {
        this.consultations = consultations;
        this.counted = counted;
        this.messages = messages;
    }

    @Operation(summary = "List the consultations", description = "Those that close last first; at most 200.")
    @ApiResponse(responseCode = "200", description = "Every consultation that the public may see")
    @GetMapping("/consultations")
    Mono<Slice<ConsultationView>> list() {
        return consultations
                .published()
                .map(all ->
                        all.stream().map(one -> ConsultationView.of(one, null)).toList())
                .map(views -> new Slice<>(views, null));
    }

    @Operation(summary = "Read a consultation", description = "With its figures. Send `If-None-Match` to read changes.")
    @ApiResponse(responseCode = "200", description = "The consultation")
    @ApiResponse(responseCode = "304", description = "It is as you know it")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping("/consultations/{slug}")
    Mono<ResponseEntity<ConsultationView>> get(@PathVariable String slug) {
        return consultations.published(slug).flatMap(this::tagged);
    }

    @Operation(
            summary = "Open a consultation",
            description = "For officers of the commission. `Idempotency-Key` makes a repeated request open one.")
    @ApiResponse(responseCode = "201", description = "Kept; it is a draft until its notice is published")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `unreadable-body`, `invalid-idempotency-key`")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "409", description = "`slug-taken`")
    @ApiResponse(responseCode = "422", description = "`idempotency-key-reused`")
    @PostMapping("/consultations")
    Mono<ResponseEntity<ConsultationView>> create(
            @RequestBody ConsultationRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Person officer) {
        return Standing.of(officer)
                .require(Action.PREPARE)
                .then(Mono.defer(() -> consultations.create(officer, request.toDraft(), key)))
                .map(made -> ResponseEntity.created(URI.create("/api/v1/consultations/" + made.slug()))
                        .body(ConsultationView.of(made, null)));
    }

    @Operation(summary = "Replace a consultation", description = "`If-Match` says which edit you start from.")
    @ApiResponse(responseCode = "200", description = "The consultation as it stands now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `unreadable-body`")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(
            responseCode = "409",
            description = "`slug-taken`, `published-address`, `published-notice`, `theme-in-use`, `two-keys-required`")
    @ApiResponse(responseCode = "412", description = "`stale-version`")
    @ApiResponse(responseCode = "428", description = "`precondition-required`")
    @PutMapping("/consultations/{slug}")
    Mono<ConsultationView> replace(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ConsultationRequest request,
            Person officer,
            ServerHttpResponse response) {
        return consultations
                .allowed(Action.PREPARE, slug, officer)
                .flatMap(current -> consultations.replace(officer, slug, Version.of(ifMatch), request.toDraft()))
                .zipWhen(consultation -> counted.figures(consultation.id()))
                .map(both -> {
                    // Not as a ResponseEntity, whose new tag WebFlux would compare with the old one asked for.
                    response.getHeaders().setETag(Version.tag(both.getT1(), both.getT2()));
                    return ConsultationView.of(both.getT1(), both.getT2());
                });
    }

    @Operation(
            summary = "Read a consultation to edit it",
            description = "For officers of the commission: also a draft, with the addresses of its people, its communes"
                    + " and what the law says against it. Send `draft` back, with `ETag` as `If-Match`.")
    @ApiResponse(responseCode = "200", description = "The consultation as it can be sent back")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping("/consultations/{slug}/draft")
    Mono<ResponseEntity<DraftView>> draft(@PathVariable String slug, Person officer, Locale locale) {
        return consultations
                .allowed(Action.PREPARE, slug, officer)
                .flatMap(consultation -> draft(consultation, locale));
    }

    private Mono<ResponseEntity<DraftView>> draft(Consultation consultation, Locale locale) {
        return consultations
                .perimeter(consultation.id())
                .map(perimeter -> ConsultationRequest.of(consultation, perimeter))
                .zipWhen(request -> consultations.warnings(request.toDraft()))
                .map(both -> ResponseEntity.ok()
                        .eTag("\"" + consultation.version() + "\"")
                        .body(new DraftView(
                                consultation.status(),
                                both.getT1(),
                                DraftView.warnings(both.getT2(), messages, locale))));
    }

    @Operation(summary = "Find communes by name", description = "Accents and case ignored; at most 20.")
    @ApiResponse(
            responseCode = "200",
            description = "The most populated first",
            useReturnTypeSchema = true,
            content = @Content(mediaType = "application/json", examples = @ExampleObject("""
                    {"items": [{"insee": "62276", "name": "Douvrin", "population": 5019}], "next": null}""")))
    @GetMapping("/communes")
    Mono<Slice<Commune>> communes(
            @Parameter(
                            description = "The beginning of a name, or the whole of it",
                            example = "Douvrin",
                            schema = @Schema(minLength = 1, maxLength = 100))
                    @RequestParam
                    String name) {
        return consultations.communesNamed(name).map(found -> new Slice<>(found, null));
    }

    @Operation(summary = "List the legal regimes in force", description = "Their durations, duties and source.")
    @ApiResponse(
            responseCode = "200",
            description = "The regimes",
            useReturnTypeSchema = true,
            content = @Content(mediaType = "application/json", examples = @ExampleObject("""
                    {"items": [{"code": "CNDP_PRIOR", "validFrom": "2017-01-01", "validUntil": null,
                      "title": {"fr": "Concertation préalable", "en": "Prior consultation"}, "minDays": 15,
                      "maxMonths": 3, "noticeDays": 15, "reportMonths": 1, "responseMonths": 2,
                      "needsGuarantor": true, "source": "Code de l’environnement, L. 121-16",
                      "mostGuarantors": null}], "next": null}""")))
    @GetMapping("/legal-regimes")
    Mono<Slice<LegalRegime>> regimes() {
        return consultations.regimes().map(all -> new Slice<>(all, null));
    }

    /** WebFlux answers 304 by itself to a request that knows the tag. */
    private Mono<ResponseEntity<ConsultationView>> tagged(Consultation consultation) {
        return counted.figures(consultation.id()).map(figures -> tagged(consultation, figures));
    }

    private static ResponseEntity<ConsultationView> tagged(Consultation consultation, Figures figures) {
        return ResponseEntity.ok()
                .eTag(Version.tag(consultation, figures))
                .body(ConsultationView.of(consultation, figures));
    }
}
