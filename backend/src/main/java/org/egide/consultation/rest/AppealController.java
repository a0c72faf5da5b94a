package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.consultation.Consultations;
import org.egide.identity.Person;
import org.egide.moderation.Appeal;
import org.egide.moderation.Appeals;
import org.egide.moderation.Appeals.Open;
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

/** Appeals, for whoever may judge them: another guarantor than who decided, an officer where there is only one. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/moderation/appeals")
@Tag(name = "Moderation")
@ApiResponse(responseCode = "401", description = "`not-signed-in`, `invalid-token`")
@ApiResponse(responseCode = "403", description = "`not-your-role`")
class AppealController {

    private final Consultations consultations;
    private final Appeals appeals;

    AppealController(Consultations consultations, Appeals appeals) {
        this.consultations = consultations;
        this.appeals = appeals;
    }

    @Operation(summary = "List the appeals that wait", description = "The oldest first.")
    @ApiResponse(responseCode = "200", description = "A page of appeals")
    @GetMapping
    Mono<Slice<AppealView>> waiting(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Person judge) {
        int items = Slice.limit(limit);
        return consultations
                .toJudge(slug, judge)
                .flatMap(consultation -> appeals.waiting(consultation.id(), after, items)
                        .map(slice -> slice.map(open -> AppealView.of(open, judge))));
    }

    @Operation(summary = "Judge an appeal", description = "Uphold the decision or reverse it, with a reasoned answer.")
    @ApiResponse(responseCode = "200", description = "Judged; its author is told")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `reason-required`")
    @ApiResponse(responseCode = "403", description = "`not-your-role`, `own-decision`, `own-contribution`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-appeal`")
    @ApiResponse(responseCode = "409", description = "`already-judged`")
    @PostMapping("/{appeal}/judgement")
    Mono<JudgedView> judge(
            @PathVariable String slug,
            @Parameter(description = "Its id", example = "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c") @PathVariable
                    UUID appeal,
            @RequestBody JudgementRequest request,
            Person judge) {
        return consultations
                .toJudge(slug, judge)
                .flatMap(consultation ->
                        appeals.judge(consultation.id(), appeal, request.required(), request.answer(), judge))
                .map(judged -> new JudgedView(judged.id(), request.required()));
    }

    /**
     * A judgement to make.
     *
     * @param result uphold or reverse
     * @param answer why, to the author
     */
    @Schema(example = """
            {"result": "REVERSED", "answer": "The word was about the project, not about a person."}""")
    public record JudgementRequest(
            Appeal.@Nullable Result result, @Nullable String answer) {

        private Appeal.Result required() {
            if (result == null) {
                throw new InvalidRequest(List.of(Fault.of("result", "field-required")));
            }
            return result;
        }
    }

    /**
     * A judgement that was made.
     *
     * @param id the appeal's id
     * @param result how it ends
     */
    @Schema(example = """
            {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "result": "REVERSED"}""")
    public record JudgedView(UUID id, Appeal.Result result) {}

    /**
     * An appeal that waits.
     *
     * @param id its id
     * @param content what was decided of
     * @param number the content's public number
     * @param plea what its author says
     * @param openedAt when it was opened
     * @param dueAt when it is to be judged at the latest
     * @param decision what was decided
     * @param mine whether whoever reads this decided: then another has to judge
     */
    @Schema(example = """
            {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "content": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c",
             "number": "12",
             "plea": "I insulted nobody.", "openedAt": "2021-03-03T09:00:00Z", "dueAt": "2021-03-11T09:00:00Z",
             "decision": {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "origin": "GUARANTOR",
             "outcome": "REFUSE", "charter": 1,
                          "ground": "INSULT", "passages": [], "reason": "One sentence insults a person.",
                          "by": "Camille Exemple", "at": "2021-03-02T08:20:00Z"}, "mine": false}""")
    public record AppealView(
            UUID id,
            UUID content,
            String number,
            String plea,
            Instant openedAt,
            Instant dueAt,
            DecisionView decision,
            boolean mine) {

        static AppealView of(Open open, Person reader) {
            Appeal appeal = open.appeal();
            return new AppealView(
                    appeal.id(),
                    appeal.content(),
                    open.label(),
                    appeal.plea(),
                    appeal.openedAt(),
                    appeal.dueAt(),
                    DecisionView.of(open.decision()),
                    open.account().equals(reader.account()));
        }
    }
}
