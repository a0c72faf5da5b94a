package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.moderation.Ground;
import org.egide.moderation.Sanction;
import org.egide.moderation.Sanction.Measure;
import org.egide.moderation.Sanctions;
import org.egide.moderation.Sanctions.SanctionDraft;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Slice;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Measures on persons, for guarantors: apart from what is decided of texts. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/moderation/sanctions")
@Tag(name = "Moderation")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`")
class SanctionController {

    private final Consultations consultations;
    private final Sanctions sanctions;

    SanctionController(Consultations consultations, Sanctions sanctions) {
        this.consultations = consultations;
        this.sanctions = sanctions;
    }

    @Operation(summary = "List the sanctions", description = "The latest first; at most 100.")
    @ApiResponse(responseCode = "200", description = "Sanctions in force, ended and lifted")
    @GetMapping
    Mono<Slice<SanctionView>> all(@PathVariable String slug, Person guarantor) {
        return consultations
                .allowed(Action.SANCTION, slug, guarantor)
                .flatMap(consultation -> sanctions.all(consultation.id()))
                .map(all -> new Slice<>(all.stream().map(SanctionView::of).toList(), null));
    }

    @Operation(
            summary = "Sanction the author of a content",
            description = "For 1 to 90 days; it ends by itself and hides nothing of what was said.")
    @ApiResponse(responseCode = "201", description = "In force")
    @ApiResponse(
            responseCode = "400",
            description = "`invalid-fields`, `out-of-bounds`, `ground-retired`, `reason-required`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-item`")
    @ApiResponse(responseCode = "409", description = "`unknown-author`")
    @ApiResponse(responseCode = "422", description = "`idempotency-key-reused`")
    @PostMapping
    Mono<ResponseEntity<SanctionView>> impose(
            @PathVariable String slug,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody SanctionRequest request,
            Person guarantor) {
        return consultations
                .allowed(Action.SANCTION, slug, guarantor)
                .flatMap(consultation -> impose(consultation.id(), request, guarantor, key))
                .map(made -> ResponseEntity.created(
                                URI.create("/api/v1/consultations/" + slug + "/moderation/sanctions"))
                        .body(SanctionView.of(made)));
    }

    private Mono<Sanction> impose(SpaceId space, SanctionRequest request, Person guarantor, @Nullable String key) {
        SanctionDraft draft = request.toDraft();
        return sanctions.impose(space, Objects.requireNonNull(request.content()), draft, guarantor, key);
    }

    @Operation(summary = "Lift a sanction before its end", description = "It stays in the list, with the day.")
    @ApiResponse(responseCode = "204", description = "It no longer weighs")
    @ApiResponse(responseCode = "409", description = "`sanction-ended`")
    @DeleteMapping("/{sanction}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> lift(
            @PathVariable String slug,
            @Parameter(description = "Its id", example = "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c") @PathVariable
                    UUID sanction,
            Person guarantor) {
        return consultations
                .allowed(Action.SANCTION, slug, guarantor)
                .flatMap(consultation -> sanctions.lift(consultation.id(), sanction, guarantor));
    }

    /**
     * A sanction to impose.
     *
     * @param content by which content the person is known
     * @param measure what
     * @param ground why
     * @param reason the sentence to the person
     * @param days for how long, 1 to 90
     */
    @Schema(example = """
            {"content": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "measure": "HELD", "ground": "INSULT",
             "reason": "Three insults in a week.", "days": 30}""")
    public record SanctionRequest(
            @Nullable UUID content,
            @Nullable Measure measure,
            @Nullable Ground ground,
            @Nullable String reason,
            @Nullable Integer days) {

        SanctionDraft toDraft() {
            List<Fault> faults = new ArrayList<>();
            require("content", content, faults);
            require("measure", measure, faults);
            require("ground", ground, faults);
            require("reason", reason, faults);
            require("days", days, faults);
            if (measure == null || ground == null || reason == null || days == null || !faults.isEmpty()) {
                throw new InvalidRequest(faults);
            }
            return new SanctionDraft(measure, ground, reason, days);
        }

        private static void require(String field, @Nullable Object value, List<Fault> faults) {
            if (value == null) {
                faults.add(Fault.of(field, "field-required"));
            }
        }
    }
}
