package org.egide.response;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.egide.ledger.Event;
import org.egide.ledger.Follower;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.egide.synthesis.Argument;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A question that is attached to an argument after its answer is answered too: it waits no more. One that its author
 * reopened waits on, for its author said that the answer does not answer.
 */
@Component
class LaterAttached implements Follower {

    private final Arguments arguments;
    private final GivenAnswerStore answers;
    private final QuestionStore questions;
    private final Clock clock;

    LaterAttached(Arguments arguments, GivenAnswerStore answers, QuestionStore questions, Clock clock) {
        this.arguments = arguments;
        this.answers = answers;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "later-attached-questions";
    }

    @Override
    public Mono<Void> handle(Event event) {
        return event.kind().equals("argument.attached") ? attached(event) : Mono.empty();
    }

    private Mono<Void> attached(Event event) {
        SpaceId space = event.space();
        long argument = ((Number) Objects.requireNonNull(event.detail().get("argument"))).longValue();
        return questions
                .of(space, event.subject())
                .filter(question -> question.answeredAt() == null)
                .flatMap(question -> arguments.numbered(space, Audience.PUBLIC, List.of(argument)))
                .flatMap(found ->
                        answers.to(space, found.stream().map(Argument::id).toList()))
                .filter(all -> !all.isEmpty())
                .flatMap(all -> questions.answer(
                        space, List.of(event.subject()), all.getLast().number(), Times.now(clock)));
    }
}
