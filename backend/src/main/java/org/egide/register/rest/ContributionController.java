package org.egide.register.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import org.egide.consultation.Consultations;
import org.egide.identity.Person;
import org.egide.register.Contributions;
import org.egide.register.Receipt;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Contributions of a consultation: received, listed, read. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/contributions")
@Tag(name = "Contributions")
class ContributionController {

    private final Consultations consultations;
    private final Contributions contributions;

    ContributionController(Consultations consultations, Contributions contributions) {
        this.consultations = consultations;
        this.contributions = contributions;
    }

    @Operation(
            summary = "Contribute",
            description = "Without an account, or in the name of the signed-in person. Once answered, it is durable."
                    + " Send an Idempotency-Key: the same key and body give the same answer for 24 hours.")
    @ApiResponse(responseCode = "201", description = "Received")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `unreadable-body`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @ApiResponse(
            responseCode = "409",
            description = "`consultation-not-open-yet`, `consultation-suspended`, `consultation-closed`")
    @ApiResponse(responseCode = "413", description = "`body-too-large`")
    @ApiResponse(responseCode = "422", description = "`idempotency-key-reused`")
    @PostMapping
    Mono<ResponseEntity<ReceiptView>> submit(
            @PathVariable String slug,
            @RequestBody SubmitRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Nullable Person author,
            Locale locale) {
        String language = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "fr";
        String account = author == null ? null : author.account();
        return consultations
                .forContribution(slug)
                .flatMap(consultation -> contributions.submit(consultation, request.toDeposit(language, account, key)))
                .map(receipt -> created(slug, receipt));
    }

    @Operation(
            summary = "List the published contributions",
            description = "By key, in a neutral order. Replies are listed only when `q` or `replyTo` is given.")
    @ApiResponse(responseCode = "200", description = "A page")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`, `invalid-fields`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping
    Mono<ResponseEntity<Slice<ContributionView>>> list(
            @PathVariable String slug, @ParameterObject @ModelAttribute ListRequest request) {
        int limit = Slice.limit(request.limit());
        return consultations
                .published(slug)
                .flatMap(consultation -> contributions
                        .list(consultation.id(), request.toSearch(consultation), request.after(), limit)
                        .map(slice -> slice.map(one -> ContributionView.of(consultation, one))))
                .map(slice -> page(slug, request, slice));
    }

    @Operation(
            summary = "Read one contribution",
            description = "A refused or withdrawn one answers 200 without its words.")
    @ApiResponse(responseCode = "200", description = "The contribution, or its stub")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-contribution`")
    @GetMapping("/{number}")
    Mono<ContributionView> get(@PathVariable String slug, @PathVariable long number) {
        return consultations
                .published(slug)
                .flatMap(consultation -> contributions
                        .get(consultation.id(), number)
                        .map(one -> ContributionView.of(consultation, one)));
    }

    private static ResponseEntity<ReceiptView> created(String slug, Receipt receipt) {
        URI location = UriComponentsBuilder.fromPath("/api/v1/consultations/{slug}/contributions/{number}")
                .build(slug, receipt.number());
        return ResponseEntity.created(location).body(ReceiptView.of(receipt));
    }

    private static ResponseEntity<Slice<ContributionView>> page(
            String slug, ListRequest request, Slice<ContributionView> slice) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        String next = slice.next();
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + NextLink.of(slug, request, next) + ">; rel=\"next\"");
        }
        return answer.body(slice);
    }
}
