package org.egide.report;

import java.util.List;
import org.egide.consultation.Consultation;
import reactor.core.publisher.Mono;

/** Who knows which questions found no answer: the module that keeps the answers, above this one. */
public interface Unanswered {

    /** The numbers of published questions without an answer, in order; at most 500. */
    Mono<List<Long>> questions(Consultation consultation);
}
