package org.egide.register.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.egide.consultation.Consultations;
import org.egide.register.Contributions;
import org.egide.register.Erasure;
import org.egide.register.Followed;
import org.egide.register.ReceiptFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the holder of a receipt may do with the contribution it stands for. */
@RestController
@RequestMapping("/api/v1/receipts/{receipt}")
@Tag(name = "Receipts")
class ReceiptController {

    private final Consultations consultations;
    private final Contributions contributions;

    ReceiptController(Consultations consultations, Contributions contributions) {
        this.consultations = consultations;
        this.contributions = contributions;
    }

    @Operation(summary = "Follow a contribution", description = "What became of it, step by step.")
    @ApiResponse(responseCode = "200", description = "The contribution and its steps")
    @ApiResponse(responseCode = "404", description = "`unknown-receipt`")
    @GetMapping
    Mono<FollowedView> follow(@PathVariable String receipt) {
        return contributions.follow(receipt).flatMap(this::toView);
    }

    @Operation(
            summary = "Keep a receipt",
            description = "All that it takes to check, without trusting this site, that the words as they stand are in"
                    + " the consultation's log: salt, signed promise and, within two seconds, the proof.")
    @ApiResponse(responseCode = "200", description = "The receipt as a file to keep")
    @ApiResponse(responseCode = "404", description = "`unknown-receipt`")
    @ApiResponse(responseCode = "409", description = "`words-erased`")
    @GetMapping("/proof")
    Mono<ReceiptFile> proof(@PathVariable String receipt) {
        return contributions.follow(receipt).map(followed -> ReceiptFile.of(followed.receipt()));
    }

    @Operation(
            summary = "Correct a contribution",
            description = "Its earlier words are kept; it goes back to the guarantors before it is published.")
    @ApiResponse(responseCode = "200", description = "The contribution and its steps")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "404", description = "`unknown-receipt`")
    @ApiResponse(responseCode = "409", description = "`already-withdrawn`, `consultation-closed`, `changed-meanwhile`")
    @PutMapping
    Mono<FollowedView> correct(@PathVariable String receipt, @RequestBody CorrectRequest request) {
        return contributions
                .correct(receipt, request.title(), request.requiredBody())
                .flatMap(this::toView);
    }

    @Operation(summary = "Withdraw a contribution", description = "Its number stays; the public sees a stub.")
    @ApiResponse(responseCode = "200", description = "The contribution and its steps")
    @ApiResponse(responseCode = "404", description = "`unknown-receipt`")
    @ApiResponse(responseCode = "409", description = "`already-withdrawn`")
    @DeleteMapping
    Mono<FollowedView> withdraw(@PathVariable String receipt) {
        return contributions.withdraw(receipt).flatMap(this::toView);
    }

    @Operation(
            summary = "Erase a contribution",
            description = "Destroys its words, what opens their commitments, and what is known of its author. Its"
                    + " number and its entries in the log stay, and say nothing of anybody any more.")
    @ApiResponse(responseCode = "200", description = "What is left of it")
    @ApiResponse(responseCode = "404", description = "`unknown-receipt`")
    @PostMapping("/erasure")
    Mono<FollowedView> erase(@PathVariable String receipt) {
        return contributions.erase(receipt, Erasure.EVERYTHING).flatMap(this::toView);
    }

    @Operation(
            summary = "Erase what identifies the author",
            description = "Destroys the published name, the address and the link with an account; the words stay, under"
                    + " no name, and can still be proved. The mails asked for about it end.")
    @ApiResponse(responseCode = "200", description = "The contribution and its steps")
    @ApiResponse(responseCode = "404", description = "`unknown-receipt`")
    @ApiResponse(responseCode = "409", description = "`changed-meanwhile`")
    @DeleteMapping("/identity")
    Mono<FollowedView> eraseIdentity(@PathVariable String receipt) {
        return contributions.erase(receipt, Erasure.IDENTITY).flatMap(this::toView);
    }

    @Operation(
            summary = "Appeal against a decision",
            description = "Judged by somebody else than who decided, within the charter's delay.")
    @ApiResponse(responseCode = "201", description = "The contribution and its steps")
    @ApiResponse(responseCode = "400", description = "`reason-required`")
    @ApiResponse(responseCode = "404", description = "`unknown-receipt`")
    @ApiResponse(responseCode = "409", description = "`nothing-to-appeal`, `already-appealed`, `appeal-too-late`")
    @ApiResponse(responseCode = "422", description = "`idempotency-key-reused`")
    @PostMapping("/appeal")
    Mono<ResponseEntity<FollowedView>> appeal(
            @PathVariable String receipt,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AppealRequest request) {
        return contributions
                .appeal(receipt, request.plea(), key)
                .flatMap(this::toView)
                .map(view -> ResponseEntity.created(URI.create("/api/v1/receipts/" + receipt))
                        .body(view));
    }

    /**
     * An appeal.
     *
     * @param plea what its author has to say, at most 2,000 characters (UTF-16 units)
     */
    @Schema(example = """
            {"plea": "I insulted nobody: the word was about the project."}""")
    public record AppealRequest(@Nullable String plea) {}

    private Mono<FollowedView> toView(Followed followed) {
        return consultations.get(followed.space()).map(consultation -> FollowedView.of(consultation, followed));
    }
}
