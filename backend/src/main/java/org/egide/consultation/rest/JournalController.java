package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.identity.PrivilegedReads;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The journal of privileged reads, for the guarantors. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/journal")
@Tag(name = "Moderation")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`")
class JournalController {

    private final Consultations consultations;
    private final PrivilegedReads journal;

    JournalController(Consultations consultations, PrivilegedReads journal) {
        this.consultations = consultations;
        this.journal = journal;
    }

    @Operation(
            summary = "Read the journal of privileged reads",
            description = "Who opened what the public may not see; the latest first.")
    @ApiResponse(responseCode = "200", description = "A page of the journal")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping
    Mono<Slice<JournalLineView>> list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Person guarantor) {
        int lines = Slice.limit(limit);
        return consultations
                .allowed(Action.READ_JOURNAL, slug, guarantor)
                .flatMap(consultation -> page(consultation, after, lines));
    }

    private Mono<Slice<JournalLineView>> page(Consultation consultation, @Nullable String after, int lines) {
        return Mono.zip(journal.latest(consultation.id(), after, lines), journal.retention())
                .map(both -> both.getT1().map(read -> JournalLineView.of(read, both.getT2())));
    }
}
