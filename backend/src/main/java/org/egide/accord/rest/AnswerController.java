package org.egide.accord.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.egide.accord.OwnAnswers;
import org.egide.accord.Voice;
import org.egide.consultation.Consultations;
import org.egide.identity.Person;
import org.egide.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What one participant says of the arguments; nothing here tells what others say. */
@RestController
@RequestMapping("/api/v1/consultations/{slug}/agreement")
@Tag(name = "Points of agreement")
@ApiResponse(responseCode = "404", description = "`unknown-consultation`")
class AnswerController {

    private final Consultations consultations;
    private final OwnAnswers answers;

    AnswerController(Consultations consultations, OwnAnswers answers) {
        this.consultations = consultations;
        this.answers = answers;
    }

    @Operation(
            summary = "Begin without an account",
            description = "Gives a token; nothing is stored of it until you answer. Send it as `Participant-Token`, and"
                    + " give each person their own.")
    @ApiResponse(responseCode = "201", description = "The token")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `agreement-not-offered`")
    @ApiResponse(responseCode = "409", description = "`agreement-closed`")
    @PostMapping("/participants")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<TokenView> begin(@PathVariable String slug) {
        return consultations.published(slug).flatMap(answers::begin).map(TokenView::new);
    }

    @Operation(
            summary = "Ask what to answer next",
            description = "One argument: of those that this participant has not answered, one that the fewest people"
                    + " have.")
    @ApiResponse(responseCode = "200", description = "What is asked, and how far they are")
    @ApiResponse(responseCode = "400", description = "`unknown-participant`")
    @GetMapping("/next")
    Mono<ProgressView> next(
            @PathVariable String slug,
            @RequestHeader(name = "Participant-Token", required = false) @Nullable String token,
            @Nullable Person person) {
        return consultations
                .published(slug)
                .flatMap(consultation -> answers.progress(consultation.id(), new Voice(person, token), Set.of()))
                .map(ProgressView::of);
    }

    @Operation(summary = "List one's own answers", description = "By number of the argument.")
    @ApiResponse(responseCode = "200", description = "At most 2,000")
    @ApiResponse(responseCode = "400", description = "`unknown-participant`")
    @GetMapping("/answers")
    Mono<Slice<AnswerView>> list(
            @PathVariable String slug,
            @RequestHeader(name = "Participant-Token", required = false) @Nullable String token,
            @Nullable Person person) {
        return consultations
                .published(slug)
                .flatMap(consultation -> answers.all(consultation.id(), new Voice(person, token)))
                .map(all -> new Slice<>(all.stream().map(AnswerView::of).toList(), null));
    }

    @Operation(
            summary = "Answer an argument",
            description = "Once for a participant and an argument: a second answer replaces the first. It belongs to"
                    + " the words that were read.")
    @ApiResponse(responseCode = "200", description = "What is kept")
    @ApiResponse(responseCode = "400", description = "`invalid-fields`, `unknown-participant`")
    @ApiResponse(
            responseCode = "404",
            description = "`unknown-consultation`, `agreement-not-offered`, `unknown-argument`")
    @ApiResponse(responseCode = "409", description = "`agreement-closed`, `argument-not-live`, `wording-changed`")
    @PutMapping("/answers/{argument}")
    Mono<AnswerView> answer(
            @PathVariable String slug,
            @PathVariable long argument,
            @RequestHeader(name = "Participant-Token", required = false) @Nullable String token,
            @RequestBody AnswerRequest request,
            @Nullable Person person) {
        return consultations
                .published(slug)
                .flatMap(consultation -> answers.answer(
                        consultation,
                        new Voice(person, token),
                        argument,
                        request.requiredVersion(),
                        request.requiredAnswer()))
                .map(AnswerView::of);
    }

    @Operation(summary = "Take an answer back", description = "Also once nothing can be answered any more.")
    @ApiResponse(responseCode = "204", description = "Taken back")
    @ApiResponse(responseCode = "400", description = "`unknown-participant`")
    @ApiResponse(responseCode = "404", description = "`unknown-consultation`, `no-answer`")
    @DeleteMapping("/answers/{argument}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdraw(
            @PathVariable String slug,
            @PathVariable long argument,
            @RequestHeader(name = "Participant-Token", required = false) @Nullable String token,
            @Nullable Person person) {
        return consultations
                .published(slug)
                .flatMap(consultation -> answers.withdraw(consultation.id(), new Voice(person, token), argument));
    }

    @Operation(
            summary = "Have all one's answers forgotten",
            description = "They are deleted, and counted no more from the next computation on.")
    @ApiResponse(responseCode = "204", description = "Forgotten")
    @ApiResponse(responseCode = "400", description = "`unknown-participant`")
    @DeleteMapping("/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> forget(
            @PathVariable String slug,
            @RequestHeader(name = "Participant-Token", required = false) @Nullable String token,
            @Nullable Person person) {
        return consultations
                .published(slug)
                .flatMap(consultation -> answers.forget(consultation.id(), new Voice(person, token)))
                .then();
    }
}
