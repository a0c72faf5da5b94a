package org.egide.local;

import java.time.Clock;
import java.time.LocalDate;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Role;
import org.egide.consultation.Status;
import org.egide.identity.Person;
import org.egide.local.DemonstrationOutcome.Asked;
import org.egide.response.Commitments;
import org.egide.response.Opinions;
import org.egide.response.Responses;
import org.egide.shared.Times;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What comes after a report, invented: the owner and a service of the State respond to it, the owner begins to keep a
 * promise, and the commission says what it thinks.
 */
@Component
class DemonstrationResponse {

    private final DemonstrationFiles files;
    private final Consultations consultations;
    private final Responses responses;
    private final Commitments commitments;
    private final Opinions opinions;
    private final Clock clock;

    DemonstrationResponse(
            DemonstrationFiles files,
            Consultations consultations,
            Responses responses,
            Commitments commitments,
            Opinions opinions,
            Clock clock) {
        this.files = files;
        this.consultations = consultations;
        this.responses = responses;
        this.commitments = commitments;
        this.opinions = opinions;
        this.clock = clock;
    }

    /** Responds, promises and judges, once, where a report was published before. */
    Mono<Void> publish() {
        return Flux.fromIterable(DemonstrationFiles.SLUGS)
                .concatMap(slug -> Mono.justOrEmpty(files.outcome(slug))
                        .flatMap(outcome -> consultations
                                .get(slug)
                                .filter(DemonstrationResponse::isDue)
                                .flatMap(one -> respond(one, outcome))))
                .then();
    }

    private static boolean isDue(Consultation consultation) {
        return consultation.status() == Status.RESPONSE_DUE || consultation.status() == Status.RESPONSE_LATE;
    }

    private Mono<Void> respond(Consultation consultation, DemonstrationOutcome outcome) {
        Person owner = DemonstrationPeople.first(consultation, Role.OWNER);
        return Flux.fromIterable(outcome.asked())
                .concatMap(one -> reply(consultation, one))
                .then(Mono.defer(() -> responses.decide(consultation, 0, outcome.decided(), owner)))
                .then(Mono.defer(() -> responses.publish(consultation, "", owner)))
                .thenMany(Flux.fromIterable(outcome.asked()))
                .concatMap(one -> progress(consultation, one))
                .then(Mono.defer(() -> opinions.give(
                        consultation, 0, outcome.opinion(), outcome.points(), DemonstrationPeople.OFFICER)))
                .then();
    }

    private Mono<Void> reply(Consultation consultation, Asked one) {
        Person by = DemonstrationPeople.first(consultation, one.by());
        return responses
                .reply(consultation, one.number(), 0, one.replied(today()), by)
                .then();
    }

    private Mono<Void> progress(Consultation consultation, Asked one) {
        Person by = DemonstrationPeople.first(consultation, one.by());
        return Mono.justOrEmpty(one.done())
                .flatMap(done -> commitments.progress(consultation, one.number(), done.on(today()), by))
                .then();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
    }
}
