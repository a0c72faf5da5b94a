package org.egide.notification.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.egide.consultation.Consultations;
import org.egide.notification.Pace;
import org.egide.notification.Subscriptions;
import org.egide.notification.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Asking for mails, confirming them, ending them. Nothing is sent to an address before its holder confirmed it. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Subscriptions")
class SubscriptionController {

    private static final String TOKEN = "The secret that the mails carry";
    private static final String EXAMPLE = "bXkgc2VjcmV0IG9mIHRoZSBtYWls";

    private final Consultations consultations;
    private final Subscriptions subscriptions;

    SubscriptionController(Consultations consultations, Subscriptions subscriptions) {
        this.consultations = consultations;
        this.subscriptions = subscriptions;
    }

    @Operation(
            summary = "Ask for the signed checkpoint of the log, each day",
            description = "A mail asks the address to confirm. Whether it was known before is told to nobody.")
    @ApiResponse(responseCode = "202", description = "A mail was sent, unless one was in the last ten minutes")
    @ApiResponse(responseCode = "400", description = "`invalid-email`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(responseCode = "503", description = "`mail-unavailable`")
    @PostMapping("/consultations/{slug}/subscriptions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> askCheckpoint(@PathVariable String slug, @RequestBody CheckpointRequest request, Locale locale) {
        return consultations
                .published(slug)
                .flatMap(consultation -> subscriptions.askCheckpoint(consultation, request.email(), locale));
    }

    @Operation(
            summary = "Ask to be told what becomes of a contribution",
            description = "Once a day all together unless told otherwise. A mail asks the address to confirm.")
    @ApiResponse(responseCode = "202", description = "A mail was sent, unless one was in the last ten minutes")
    @ApiResponse(responseCode = "400", description = "`invalid-email`")
    @ApiResponse(responseCode = "404", description = "`unknown-receipt`")
    @ApiResponse(responseCode = "503", description = "`mail-unavailable`")
    @PostMapping("/receipts/{receipt}/subscriptions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> askContribution(@PathVariable String receipt, @RequestBody TellRequest request, Locale locale) {
        return subscriptions.askContribution(receipt, request.paceOrDaily(), request.email(), locale);
    }

    @Operation(summary = "Read what an address asked for", description = "For whoever holds the secret of its mails.")
    @ApiResponse(responseCode = "200", description = "What was asked for, confirmed or not")
    @ApiResponse(responseCode = "404", description = "`unknown-subscription`")
    @GetMapping("/subscriptions/{token}")
    Mono<AskedView> read(
            @Parameter(description = TOKEN, example = EXAMPLE, schema = @Schema(maxLength = 64)) @PathVariable
                    String token) {
        return subscriptions.of(token).map(AskedView::of);
    }

    @Operation(summary = "Confirm what an address asked for", description = "Mails are sent from now on.")
    @ApiResponse(responseCode = "200", description = "What was asked for, confirmed")
    @ApiResponse(responseCode = "404", description = "`unknown-subscription`")
    @PostMapping("/subscriptions/{token}/confirmation")
    Mono<AskedView> confirm(
            @Parameter(description = TOKEN, example = EXAMPLE, schema = @Schema(maxLength = 64)) @PathVariable
                    String token) {
        return subscriptions.confirm(token).then(Mono.defer(() -> read(token)));
    }

    @Operation(
            summary = "End mails",
            description = "All of them, or those of one topic. Nothing is kept of an address that wants nothing any"
                    + " more; asked again, it changes nothing.")
    @ApiResponse(responseCode = "204", description = "No more mails")
    @DeleteMapping("/subscriptions/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> stop(
            @Parameter(description = TOKEN, example = EXAMPLE, schema = @Schema(maxLength = 64)) @PathVariable
                    String token,
            @Parameter(description = "Of what; everything when left out", example = "CONTRIBUTION")
                    @RequestParam(required = false)
                    @Nullable
                    Topic topic) {
        return subscriptions.stop(token, topic);
    }

    /**
     * Where the daily checkpoint shall be sent.
     *
     * @param email the address
     */
    @Schema(example = """
            {"email": "camille@example.org"}""")
    public record CheckpointRequest(@Nullable String email) {}

    /**
     * Where what becomes of a contribution shall be told.
     *
     * @param email the address
     * @param pace how often; once a day when left out
     */
    @Schema(example = """
            {"email": "camille@example.org", "pace": "DAILY"}""")
    public record TellRequest(
            @Nullable String email, @Nullable Pace pace) {

        Pace paceOrDaily() {
            return pace == null ? Pace.DAILY : pace;
        }
    }
}
