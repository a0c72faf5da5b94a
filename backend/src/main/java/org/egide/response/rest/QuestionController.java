package org.egide.response.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.egide.consultation.Consultations;
import org.egide.identity.Action;
import org.egide.identity.Person;
import org.egide.response.AnswerDrafts;
import org.egide.response.Questions;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What guarantors do with answers, whom questions are for, and what authors do with answers that do not answer. */
@RestController
@Tag(name = "Questions and answers")
class QuestionController {

    private static final String SHOWN = "/api/v1/consultations/{slug}/shown-answers";

    private final Consultations consultations;
    private final Questions questions;
    private final AnswerDrafts drafts;

    QuestionController(Consultations consultations, Questions questions, AnswerDrafts drafts) {
        this.consultations = consultations;
        this.questions = questions;
        this.drafts = drafts;
    }

    @Operation(
            summary = "Reopen a question",
            description = "For the holder of its receipt: the answer does not answer. Why is read by respondents and"
                    + " guarantors alone.")
    @ApiResponse(responseCode = "200", description = "The question waits again")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "404", description = "`unknown-receipt`")
    @ApiResponse(responseCode = "409", description = "`nothing-to-reopen`")
    @PostMapping("/api/v1/receipts/{receipt}/reopening")
    Mono<QuestionView> reopen(@PathVariable String receipt, @RequestBody ReopeningRequest request) {
        return questions
                .reopen(receipt, Objects.requireNonNullElse(request.reason(), ""))
                .map(QuestionView::of);
    }

    @Operation(summary = "Say whom a question is for", description = "One of those who answer; everybody reads it.")
    @ApiResponse(responseCode = "200", description = "The question")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-question`")
    @PutMapping("/api/v1/consultations/{slug}/questions/{number}/respondent")
    Mono<QuestionView> address(
            @PathVariable String slug,
            @PathVariable long number,
            @RequestBody RespondentRequest request,
            Person person) {
        return consultations
                .allowed(Action.ADDRESS_QUESTIONS, slug, person)
                .flatMap(consultation -> questions.address(consultation, number, request.respondent()))
                .map(QuestionView::of);
    }

    @Operation(summary = "List the drafts that are shown to you", description = "For guarantors; the oldest first.")
    @ApiResponse(responseCode = "200", description = "At most 200")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping(SHOWN)
    Mono<Slice<AnswerDraftView>> shown(@PathVariable String slug, Person guarantor) {
        return consultations
                .allowed(Action.LOOK_AT_ANSWERS, slug, guarantor)
                .flatMap(consultation -> drafts.shown(consultation.id()))
                .map(all -> new Slice<>(all.stream().map(AnswerDraftView::of).toList(), null));
    }

    @Operation(summary = "Say what you think of a draft", description = "Its author alone decides what to do with it.")
    @ApiResponse(responseCode = "200", description = "The draft, with what was said of it")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`, `declaration-required`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-draft`")
    @PostMapping(SHOWN + "/{draft}/notes")
    Mono<AnswerDraftView> note(
            @PathVariable String slug, @PathVariable UUID draft, @RequestBody NoteRequest request, Person guarantor) {
        return consultations
                .allowed(Action.LOOK_AT_ANSWERS, slug, guarantor)
                .flatMap(consultation -> drafts.note(
                        consultation.id(), draft, Objects.requireNonNullElse(request.note(), ""), guarantor))
                .map(AnswerDraftView::of);
    }

    /**
     * Why an answer does not answer.
     *
     * @param reason at most 2,000 UTF-16 units
     */
    @Schema(example = """
            {"reason": "It says how much, not where from."}""")
    public record ReopeningRequest(@Nullable String reason) {}

    /**
     * Whom a question is for.
     *
     * @param respondent the name of an owner or a respondent of the consultation; null for the owner again
     */
    @Schema(example = """
            {"respondent": "Invented Service"}""")
    public record RespondentRequest(@Nullable String respondent) {}

    /**
     * What a guarantor thinks of a draft.
     *
     * @param note at most 2,000 UTF-16 units
     */
    @Schema(example = """
            {"note": "Say how much."}""")
    public record NoteRequest(@Nullable String note) {}
}
