package org.egide.register.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.egide.consultation.Consultations;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.Reports;
import org.egide.moderation.Reports.ReportDraft;
import org.egide.moderation.Reports.Reported;
import org.egide.register.Contributions;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What readers report: anyone, without an account. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Reports")
class ReportController {

    private final Consultations consultations;
    private final Contributions contributions;
    private final Reports reports;

    ReportController(Consultations consultations, Contributions contributions, Reports reports) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.reports = reports;
    }

    @Operation(
            summary = "Report a contribution",
            description = "A guarantor looks at it and you get an answer; reports hide nothing by themselves.")
    @ApiResponse(responseCode = "201", description = "Kept; follow it with the code")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `text-too-long`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-contribution`")
    @ApiResponse(responseCode = "409", description = "`not-published`")
    @ApiResponse(responseCode = "422", description = "`idempotency-key-reused`")
    @PostMapping("/consultations/{slug}/contributions/{number}/reports")
    Mono<ResponseEntity<ReportCode>> report(
            @PathVariable String slug,
            @PathVariable long number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReportRequest request,
            Locale locale) {
        ReportDraft draft = request.toDraft(locale);
        return consultations
                .published(slug)
                .flatMap(consultation -> contributions.report(consultation.id(), number, draft, key))
                .map(code -> ResponseEntity.created(URI.create("/api/v1/reports/" + code))
                        .body(new ReportCode(code)));
    }

    @Operation(summary = "Follow a report", description = "What became of it.")
    @ApiResponse(responseCode = "200", description = "The report; no outcome while nothing is decided")
    @ApiResponse(responseCode = "404", description = "`unknown-report`")
    @GetMapping("/reports/{code}")
    Mono<ReportView> follow(
            @Parameter(
                            description = "The code that the report was kept under",
                            example = "5f0c7b0e2f2d4a539c5e2b9d3f1f6a10",
                            schema = @Schema(maxLength = 64))
                    @PathVariable
                    String code) {
        return reports.follow(code).map(ReportView::of);
    }

    /**
     * What a reader says.
     *
     * @param ground what the contribution would be contrary to
     * @param sentence why, at most 1,000 characters (UTF-16 units)
     * @param email where to answer; never published
     */
    @Schema(example = "{\"ground\": \"INSULT\", \"sentence\": \"The last line insults somebody.\", \"email\": null}")
    public record ReportRequest(
            @Nullable Ground ground,
            @Nullable String sentence,
            @Nullable String email) {

        ReportDraft toDraft(Locale locale) {
            if (ground == null) {
                throw new InvalidRequest(List.of(Fault.of("ground", "field-required")));
            }
            String language = locale.getLanguage().equals("en") ? "en" : "fr";
            return new ReportDraft(ground, blankToNull(sentence), blankToNull(email), language);
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /**
     * What a reader keeps.
     *
     * @param code with which to follow the report
     */
    @Schema(example = """
            {"code": "5f0c7b0e2f2d4a539c5e2b9d3f1f6a10"}""")
    public record ReportCode(String code) {}

    /**
     * A report and its answer.
     *
     * @param ground what was said
     * @param at when
     * @param outcome what a guarantor decided; null while nothing is
     * @param answeredAt when
     */
    @Schema(example = """
            {"ground": "INSULT", "at": "2021-03-02T08:20:00Z", "outcome": null, "answeredAt": null}""")
    public record ReportView(
            Ground ground,
            Instant at,
            @Nullable Outcome outcome,
            @Nullable Instant answeredAt) {

        static ReportView of(Reported reported) {
            return new ReportView(reported.ground(), reported.at(), reported.outcome(), reported.answeredAt());
        }
    }
}
