package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.moderation.Moderation;
import org.egide.moderation.Queue;
import org.egide.moderation.QueueItem;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The guarantors' queue: what waits, who holds it, and what they decide of it. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/moderation")
@Tag(name = "Moderation")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`")
class ModerationController {

    private final Consultations consultations;
    private final Moderation moderation;
    private final Queue queue;
    private final MessageSource messages;

    ModerationController(Consultations consultations, Moderation moderation, Queue queue, MessageSource messages) {
        this.consultations = consultations;
        this.moderation = moderation;
        this.queue = queue;
        this.messages = messages;
    }

    @Operation(
            summary = "Read the queue",
            description = "For the consultation's guarantors: what signals put forward first, then the oldest.")
    @ApiResponse(responseCode = "200", description = "A page of what waits")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping("/queue")
    Mono<Slice<WaitingView>> queue(
            @PathVariable String slug,
            @ParameterObject @ModelAttribute QueueRequest filter,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Person guarantor) {
        int items = Slice.limit(limit);
        return consultations
                .allowed(Action.READ_QUEUE, slug, guarantor)
                .flatMap(consultation -> queue.list(
                                consultation.id(), filter.toFilter(consultation, guarantor), after, items)
                        .map(slice -> slice.map(waiting -> WaitingView.of(consultation, waiting))));
    }

    @Operation(
            summary = "Hold the next item",
            description = "The first that nobody else holds nor was handed over to another guarantor; yours comes back"
                    + " until you decide, or pass it over with its `cursor` as `after`.")
    @ApiResponse(responseCode = "200", description = "The item, held for you until `claim.until`")
    @ApiResponse(responseCode = "204", description = "Nothing is left")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @PostMapping("/queue/next")
    Mono<ResponseEntity<WaitingView>> next(
            @PathVariable String slug,
            @ParameterObject @ModelAttribute QueueRequest filter,
            @RequestParam(required = false) @Nullable String after,
            Person guarantor) {
        return consultations
                .allowed(Action.MODERATE, slug, guarantor)
                .flatMap(consultation -> queue.next(
                                consultation.id(), filter.toFilter(consultation, guarantor), after, guarantor)
                        .map(waiting -> ResponseEntity.ok(WaitingView.of(consultation, waiting)))
                        .defaultIfEmpty(ResponseEntity.noContent().build()));
    }

    @Operation(summary = "See who holds what", description = "The items held now, those whose hold ends first.")
    @ApiResponse(responseCode = "200", description = "At most 100 items")
    @GetMapping("/claims")
    Mono<Slice<HeldView>> held(@PathVariable String slug, Person guarantor) {
        return consultations
                .allowed(Action.READ_QUEUE, slug, guarantor)
                .flatMap(consultation -> queue.held(consultation.id()))
                .map(held -> new Slice<>(held.stream().map(HeldView::of).toList(), null));
    }

    @Operation(summary = "Hold an item", description = "Or prolong your hold on it.")
    @ApiResponse(responseCode = "200", description = "The item, held for you until `claim.until`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-item`")
    @ApiResponse(responseCode = "409", description = "`already-decided`, `claimed-by-other`")
    @PutMapping("/items/{content}/claim")
    Mono<WaitingView> claim(@PathVariable String slug, @PathVariable UUID content, Person guarantor) {
        return consultations
                .allowed(Action.MODERATE, slug, guarantor)
                .flatMap(consultation -> queue.claim(consultation.id(), content, guarantor)
                        .map(waiting -> WaitingView.of(consultation, waiting)));
    }

    @Operation(summary = "Let an item go", description = "It waits for whoever takes it next.")
    @ApiResponse(responseCode = "204", description = "You do not hold it")
    @DeleteMapping("/items/{content}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> release(@PathVariable String slug, @PathVariable UUID content, Person guarantor) {
        return consultations
                .allowed(Action.MODERATE, slug, guarantor)
                .flatMap(consultation -> queue.release(consultation.id(), content, guarantor));
    }

    @Operation(
            summary = "Decide",
            description = "Publish, publish with passages blacked out, or refuse with a ground and a sentence.")
    @ApiResponse(responseCode = "200", description = "The decision; its author is told")
    @ApiResponse(
            responseCode = "400",
            description = "`invalid-fields`, `ground-required`, `ground-retired`, `reason-required`,"
                    + " `passages-required`, `too-many-passages`, `passage-outside`, `passages-overlap`,"
                    + " `passage-splits-character`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`, `own-contribution`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-item`")
    @ApiResponse(responseCode = "409", description = "`already-decided`, `claimed-by-other`, `claim-expired`")
    @PostMapping("/items/{content}/decision")
    Mono<DecisionView> decide(
            @PathVariable String slug,
            @PathVariable UUID content,
            @RequestBody DecisionRequest request,
            Person guarantor) {
        return consultations
                .allowed(Action.MODERATE, slug, guarantor)
                .flatMap(consultation -> moderation.decide(consultation.id(), content, request.toVerdict(), guarantor))
                .map(DecisionView::of);
    }

    @Operation(
            summary = "Decide the same of a selection",
            description = "Each item for itself: one that cannot be had does not hold the others back.")
    @ApiResponse(responseCode = "200", description = "One result per item, in order")
    @ApiResponse(responseCode = "400", description = "`selection-required`, `passages-not-for-selection`")
    @PostMapping("/decisions")
    Mono<Slice<ResultView>> decideAll(
            @PathVariable String slug, @RequestBody SelectionRequest request, Person guarantor, Locale locale) {
        return consultations
                .allowed(Action.MODERATE, slug, guarantor)
                .flatMap(consultation ->
                        moderation.decideAll(consultation.id(), request.items(), request.toVerdict(), guarantor))
                .map(results -> new Slice<>(
                        results.stream()
                                .map(result -> ResultView.of(result, messages, locale))
                                .toList(),
                        null));
    }

    @Operation(
            summary = "Take the last decision back",
            description = "The content stands as it did and waits again; the record keeps both.")
    @ApiResponse(responseCode = "200", description = "The decision taken back")
    @ApiResponse(
            responseCode = "409",
            description = "`nothing-to-undo`, `appeal-open`, `decided-on-appeal`, `changed-meanwhile`")
    @DeleteMapping("/items/{content}/decision")
    Mono<DecisionView> undo(@PathVariable String slug, @PathVariable UUID content, Person guarantor) {
        return consultations
                .allowed(Action.MODERATE, slug, guarantor)
                .flatMap(consultation -> moderation.undo(consultation.id(), content, guarantor))
                .map(DecisionView::of);
    }

    @Operation(summary = "File under another theme or kind", description = "Whatever is decided of it.")
    @ApiResponse(responseCode = "204", description = "Done, and kept in the record")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @PutMapping("/items/{content}/headings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> reclassify(
            @PathVariable String slug,
            @PathVariable UUID content,
            @RequestBody HeadingsRequest request,
            Person guarantor) {
        return consultations
                .allowed(Action.MODERATE, slug, guarantor)
                .flatMap(consultation ->
                        moderation.reclassify(consultation.id(), content, request.headings(), guarantor));
    }

    @Operation(summary = "Hand an item over", description = "To another guarantor of the consultation, with a note.")
    @ApiResponse(responseCode = "204", description = "It waits for the other guarantor")
    @ApiResponse(responseCode = "400", description = "`note-required`, `not-a-guarantor`")
    @ApiResponse(responseCode = "409", description = "`already-decided`, `claimed-by-other`")
    @PutMapping("/items/{content}/handing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> handOver(
            @PathVariable String slug,
            @PathVariable UUID content,
            @RequestBody HandingRequest request,
            Person guarantor) {
        return consultations
                .allowed(Action.MODERATE, slug, guarantor)
                .flatMap(consultation -> moderation.handOver(
                        consultation.id(), content, request.colleague(consultation), request.note(), guarantor));
    }

    @Operation(summary = "Read what happened to a content", description = "Without its words.")
    @ApiResponse(responseCode = "200", description = "Decisions, other acts, signals")
    @GetMapping("/items/{content}")
    Mono<HistoryView> history(@PathVariable String slug, @PathVariable UUID content, Person guarantor) {
        return consultations
                .allowed(Action.READ_QUEUE, slug, guarantor)
                .flatMap(consultation -> queue.history(consultation.id(), content))
                .map(HistoryView::of);
    }

    @Operation(
            summary = "Open the words as their author wrote them",
            description = "Whatever was decided. A POST, because the reading is kept in the journal.")
    @ApiResponse(responseCode = "200", description = "The words")
    @PostMapping("/items/{content}/original")
    Mono<WordsView> original(@PathVariable String slug, @PathVariable UUID content, Person guarantor) {
        return consultations
                .allowed(Action.OPEN_ORIGINAL, slug, guarantor)
                .flatMap(consultation -> queue.original(consultation.id(), content, guarantor))
                .map(WordsView::of);
    }

    /**
     * An item that somebody holds.
     *
     * @param content its id
     * @param label its public number
     * @param claim who holds it, until when
     */
    @Schema(example = """
            {"content": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "label": "12",
             "claim": {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "by": "Camille Exemple",
             "until": "2021-03-02T08:30:00Z"}}""")
    public record HeldView(UUID content, String label, ClaimView claim) {

        static HeldView of(Queue.Held held) {
            QueueItem item = held.item();
            return new HeldView(item.content(), held.label(), Objects.requireNonNull(ClaimView.of(item.claim())));
        }
    }
}
