package org.egide.response;

import java.time.Instant;
import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.figures.Figure;
import org.egide.figures.FigureId;
import org.egide.figures.FigureSource;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How many answers were given, and how many questions wait for one. */
@Component
class AnswerFigures implements FigureSource {

    private final GivenAnswerStore answers;
    private final QuestionStore questions;

    AnswerFigures(GivenAnswerStore answers, QuestionStore questions) {
        this.answers = answers;
        this.questions = questions;
    }

    @Override
    public Mono<List<Figure>> count(Consultation consultation, Instant asOf) {
        SpaceId space = consultation.id();
        return Mono.zip(answers.count(space, asOf), questions.unanswered(space, asOf))
                .map(both -> List.of(
                        Figure.of(FigureId.ANSWERS_GIVEN, both.getT1()),
                        Figure.of(FigureId.QUESTIONS_UNANSWERED, both.getT2())));
    }
}
