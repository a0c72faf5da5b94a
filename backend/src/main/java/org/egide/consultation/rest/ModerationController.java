package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Theme;
import org.egide.identity.Person;
import org.egide.moderation.Decision;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.Moderation;
import org.egide.moderation.Moderation.Waiting;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The guarantors' queue: what waits, and what they decide of it. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/moderation")
@Tag(name = "Moderation")
class ModerationController {

    private final Consultations consultations;
    private final Moderation moderation;

    ModerationController(Consultations consultations, Moderation moderation) {
        this.consultations = consultations;
        this.moderation = moderation;
    }

    @Operation(summary = "Read the queue", description = "For the consultation's guarantors; the oldest first.")
    @ApiResponse(responseCode = "200", description = "A page of what waits")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping("/queue")
    Mono<Slice<WaitingView>> queue(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Person guarantor) {
        int items = Slice.limit(limit);
        return consultations
                .ofGuarantor(slug, guarantor)
                .flatMap(consultation -> moderation
                        .queue(consultation.id(), after, items)
                        .map(slice -> slice.map(waiting -> WaitingView.of(consultation, waiting))));
    }

    @Operation(summary = "Decide", description = "Publish, or refuse with a ground and a sentence to the author.")
    @ApiResponse(responseCode = "200", description = "The decision; its author is told")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `ground-required`, `reason-required`")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-item`")
    @ApiResponse(responseCode = "409", description = "`already-decided`")
    @PostMapping("/items/{content}/decision")
    Mono<DecisionView> decide(
            @PathVariable String slug,
            @PathVariable UUID content,
            @RequestBody DecisionRequest request,
            Person guarantor) {
        Outcome outcome = request.outcome();
        if (outcome == null) {
            return Mono.error(new InvalidRequest(List.of(Fault.of("outcome", "field-required"))));
        }
        return consultations
                .ofGuarantor(slug, guarantor)
                .flatMap(consultation -> moderation.decide(
                        consultation.id(), content, outcome, request.ground(), request.reason(), guarantor))
                .map(DecisionView::of);
    }

    /**
     * A decision to make.
     *
     * @param outcome publish or refuse
     * @param ground why it is refused
     * @param reason at least one sentence to the author, when refused
     */
    @Schema(example = """
            {"outcome": "REFUSE", "ground": "OFF_TOPIC", "reason": "Ce texte parle d’un autre projet."}""")
    public record DecisionRequest(
            @Nullable Outcome outcome,
            @Nullable Ground ground,
            @Nullable String reason) {}

    /**
     * A decision that was made.
     *
     * @param outcome what was decided
     * @param ground why it is refused
     * @param reason the sentence to the author
     * @param at when
     */
    public record DecisionView(
            Outcome outcome,
            @Nullable Ground ground,
            @Nullable String reason,
            Instant at) {

        static DecisionView of(Decision decision) {
            return new DecisionView(decision.outcome(), decision.ground(), decision.reason(), decision.at());
        }
    }

    /**
     * Something that waits.
     *
     * @param content its id, by which it is decided
     * @param contentKind what it is, such as {@code contribution}
     * @param label its public number
     * @param theme the key of its theme; null when it has none
     * @param title its title
     * @param body its words
     * @param receivedAt when it was received
     */
    public record WaitingView(
            UUID content,
            String contentKind,
            String label,
            @Nullable String theme,
            @Nullable String title,
            String body,
            Instant receivedAt) {

        static WaitingView of(Consultation consultation, Waiting waiting) {
            var reading = waiting.reading();
            return new WaitingView(
                    reading.content(),
                    waiting.kind(),
                    reading.label(),
                    consultation
                            .theme(UUID.fromString(reading.context()))
                            .map(Theme::key)
                            .orElse(null),
                    reading.title(),
                    reading.body(),
                    reading.receivedAt());
        }
    }
}
