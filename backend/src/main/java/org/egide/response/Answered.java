package org.egide.response;

import java.util.List;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.register.Milestone;
import org.egide.register.Milestone.Stage;
import org.egide.register.Sequel;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells authors that they were answered, and by whom. */
@Component
class Answered implements Sequel {

    private static final int MOST = 100;

    private final AnswersTo answers;
    private final Consultations consultations;

    Answered(AnswersTo answers, Consultations consultations) {
        this.answers = answers;
        this.consultations = consultations;
    }

    @Override
    public Mono<List<Milestone>> of(SpaceId space, UUID contribution) {
        return answers.contribution(space, contribution)
                .filter(all -> !all.isEmpty())
                .zipWhen(all -> consultations.get(space))
                .map(both -> both.getT1().stream()
                        .limit(MOST)
                        .map(one -> milestone(both.getT2(), one))
                        .toList())
                .defaultIfEmpty(List.of());
    }

    private static Milestone milestone(Consultation consultation, Answer one) {
        String path = "/consultations/" + consultation.slug() + "/answers/" + one.number();
        return new Milestone(Stage.ANSWERED, one.publishedAt(), one.by().name(), path);
    }
}
