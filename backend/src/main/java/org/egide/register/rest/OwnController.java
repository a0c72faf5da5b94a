package org.egide.register.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultations;
import org.egide.identity.Person;
import org.egide.register.Erasure;
import org.egide.register.OwnContribution;
import org.egide.register.OwnContributions;
import org.egide.register.State;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What whoever is signed in wrote: to see it, to attach what they wrote without the account, to erase it. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "My contributions")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
class OwnController {

    private final OwnContributions own;
    private final Consultations consultations;

    OwnController(OwnContributions own, Consultations consultations) {
        this.own = own;
        this.consultations = consultations;
    }

    @Operation(summary = "List what I wrote", description = "In every consultation, the latest first.")
    @ApiResponse(responseCode = "200", description = "A page, each with the code of its receipt")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
    @GetMapping("/contributions")
    Mono<Slice<OwnView>> list(
            Person person,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return own.of(person, after, Slice.limit(limit))
                .flatMap(slice -> Flux.fromIterable(slice.items())
                        .concatMap(this::toView)
                        .collectList()
                        .map(views -> new Slice<>(views, slice.next())));
    }

    @Operation(
            summary = "Attach a contribution made without the account",
            description = "By the code of its receipt. Attached again, it changes nothing more.")
    @ApiResponse(responseCode = "204", description = "It is mine")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "404", description = "`unknown-receipt`")
    @ApiResponse(responseCode = "409", description = "`attached-elsewhere`")
    @PostMapping("/contributions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> attach(Person person, @RequestBody AttachRequest request, Locale locale) {
        return own.attach(person, request.requiredReceipt(), locale);
    }

    @Operation(
            summary = "Erase what I wrote, or only what tells that I wrote it",
            description = "With `IDENTITY`, names, addresses and the link with the account are destroyed, and the words"
                    + " stay. With `EVERYTHING`, the words too. Stopped half-way, it can be asked again.")
    @ApiResponse(responseCode = "200", description = "How many contributions it was done to")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "409", description = "`changed-meanwhile`")
    @PostMapping("/erasure")
    Mono<ErasedView> erase(Person person, @RequestBody EraseRequest request) {
        return own.eraseAll(person, request.requiredWhat()).map(ErasedView::new);
    }

    private Mono<OwnView> toView(OwnContribution one) {
        return consultations.get(one.space()).map(consultation -> OwnView.of(one, consultation.slug()));
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new InvalidRequest(List.of(Fault.of(field, "field-required")));
        }
        return value;
    }

    /**
     * A contribution made without the account.
     *
     * @param receipt the code of its receipt
     */
    @Schema(example = """
            {"receipt": "ACC1-7K3PQ-0VXM2-9TR4D-HW8YB"}""")
    public record AttachRequest(@Nullable String receipt) {

        String requiredReceipt() {
            return required(receipt, "receipt");
        }
    }

    /**
     * What shall be destroyed.
     *
     * @param what the identity alone, or everything
     */
    @Schema(example = """
            {"what": "IDENTITY"}""")
    public record EraseRequest(@Nullable Erasure what) {

        Erasure requiredWhat() {
            return required(what, "what");
        }
    }

    /**
     * What was destroyed.
     *
     * @param contributions how many it was done to
     */
    @Schema(example = "{\"contributions\": 3}")
    public record ErasedView(long contributions) {}

    /**
     * A contribution in the list of whoever wrote it.
     *
     * @param consultation the consultation's name in addresses
     * @param number its public number
     * @param receipt the code of its receipt
     * @param title its title
     * @param beginning its first words, at most 200 characters
     * @param status where it stands
     * @param receivedAt when it was received
     */
    @Schema(example = """
            {"consultation": "acc-douvrin", "number": 64, "receipt": "ACC1-7K3PQ-0VXM2-9TR4D-HW8YB", "title": null,
             "beginning": "Combien d'eau ?", "status": "WAITING", "receivedAt": "2021-04-05T09:30:00Z"}""")
    public record OwnView(
            String consultation,
            long number,
            String receipt,
            @Nullable String title,
            String beginning,
            State status,
            Instant receivedAt) {

        static OwnView of(OwnContribution one, String consultation) {
            return new OwnView(
                    consultation,
                    one.number(),
                    one.code(),
                    one.title(),
                    one.beginning(),
                    one.state(),
                    one.receivedAt());
        }
    }
}
