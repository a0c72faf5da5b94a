package org.egide.response;

import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.report.Unanswered;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the report which questions wait for an answer. */
@Component
class UnansweredQuestions implements Unanswered {

    private static final int MOST = 500;

    private final QuestionStore store;

    UnansweredQuestions(QuestionStore store) {
        this.store = store;
    }

    @Override
    public Mono<List<Long>> questions(Consultation consultation) {
        return store.waiting(consultation.id(), null, List.of(), 0, MOST)
                .map(waiting -> waiting.stream().map(Question::number).toList());
    }
}
