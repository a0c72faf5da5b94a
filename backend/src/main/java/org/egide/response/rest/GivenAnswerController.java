package org.egide.response.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.egide.consultation.Consultations;
import org.egide.register.Contributions;
import org.egide.response.Answer;
import org.egide.response.Answers;
import org.egide.response.Question;
import org.egide.response.Questions;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Slice;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Questions and answers, for anyone. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}")
@Tag(name = "Questions and answers")
class GivenAnswerController {

    private final Consultations consultations;
    private final Answers answers;
    private final Questions questions;
    private final Contributions contributions;
    private final Arguments arguments;

    GivenAnswerController(
            Consultations consultations,
            Answers answers,
            Questions questions,
            Contributions contributions,
            Arguments arguments) {
        this.consultations = consultations;
        this.answers = answers;
        this.questions = questions;
        this.contributions = contributions;
        this.arguments = arguments;
    }

    @Operation(summary = "List the answers", description = "By owners and other respondents, the latest first.")
    @ApiResponse(responseCode = "200", description = "A page")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping("/answers")
    Mono<Slice<GivenAnswerView>> list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int items = Slice.limit(limit);
        return consultations
                .published(slug)
                .flatMap(consultation -> answers.list(consultation.id(), after, items))
                .map(slice -> slice.map(GivenAnswerView::of));
    }

    @Operation(summary = "Read an answer", description = "It never changes; another one may follow it.")
    @ApiResponse(responseCode = "200", description = "The answer")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-answer`")
    @GetMapping("/answers/{number}")
    Mono<GivenAnswerView> get(@PathVariable String slug, @PathVariable long number) {
        return consultations
                .published(slug)
                .flatMap(consultation -> answers.get(consultation.id(), number))
                .map(GivenAnswerView::of);
    }

    @Operation(
            summary = "Say whether an answer was useful",
            description = "Counted; nothing is kept of who says so, and so nothing keeps them from saying it again but"
                    + " a limit for each answer and network.")
    @ApiResponse(responseCode = "200", description = "The answer, with what is counted by now")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-answer`")
    @PostMapping("/answers/{number}/usefulness")
    Mono<GivenAnswerView> say(
            @PathVariable String slug, @PathVariable long number, @RequestBody UsefulnessRequest request) {
        return consultations
                .published(slug)
                .flatMap(consultation -> answers.say(consultation.id(), number, request.required()))
                .map(GivenAnswerView::of);
    }

    @Operation(
            summary = "List the questions",
            description = "Those that wait, the oldest first; or those that were answered, the latest first.")
    @ApiResponse(responseCode = "200", description = "A page")
    @ApiResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`, `invalid-fields`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`")
    @GetMapping("/questions")
    Mono<Slice<QuestionView>> questions(
            @PathVariable String slug,
            @Parameter(description = "Which ones; those that wait when it is left out", example = "WAITING")
                    @RequestParam(required = false)
                    Question.@Nullable Standing standing,
            @Parameter(
                            description =
                                    "Of those that wait, those for the respondent of that name; empty for the owner, to"
                                            + " whom those fall whose respondent left",
                            example = "Invented Service",
                            schema = @Schema(maxLength = 200))
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int items = Slice.limit(limit);
        return consultations
                .published(slug)
                .flatMap(consultation -> standing == Question.Standing.ANSWERED
                        ? questions.answered(consultation.id(), after, items)
                        : questions.waiting(consultation, to, after, items))
                .map(slice -> slice.map(QuestionView::of));
    }

    @Operation(
            summary = "List the answers to a contribution",
            description = "Those addressed to it, and those addressed to an argument that it makes; the oldest first.")
    @ApiResponse(responseCode = "200", description = "At most 200")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-contribution`")
    @GetMapping("/contributions/{number}/answers")
    Mono<Slice<GivenAnswerView>> ofContribution(@PathVariable String slug, @PathVariable long number) {
        return consultations
                .published(slug)
                .flatMap(consultation -> contributions
                        .get(consultation.id(), number)
                        .flatMap(one -> answers.ofContribution(consultation.id(), one.id())))
                .map(GivenAnswerController::whole);
    }

    @Operation(summary = "List the answers to an argument", description = "And so to all who made it.")
    @ApiResponse(responseCode = "200", description = "At most 200")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `unknown-argument`")
    @GetMapping("/arguments/{argument}/answers")
    Mono<Slice<GivenAnswerView>> ofArgument(@PathVariable String slug, @PathVariable long argument) {
        return consultations
                .published(slug)
                .flatMap(consultation -> arguments
                        .get(consultation.id(), Audience.PUBLIC, argument)
                        .flatMap(one -> answers.ofArgument(consultation.id(), one.id())))
                .map(GivenAnswerController::whole);
    }

    private static Slice<GivenAnswerView> whole(List<Answer> all) {
        return new Slice<>(all.stream().map(GivenAnswerView::of).toList(), null);
    }

    /**
     * Whether an answer was useful.
     *
     * @param useful to whoever says so
     */
    @Schema(example = """
            {"useful": true}""")
    public record UsefulnessRequest(@Nullable Boolean useful) {

        boolean required() {
            if (useful == null) {
                throw new InvalidRequest(List.of(Fault.of("useful", "field-required")));
            }
            return useful;
        }
    }
}
