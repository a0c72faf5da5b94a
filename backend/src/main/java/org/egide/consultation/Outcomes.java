package org.egide.consultation;

import java.time.Clock;
import java.time.LocalDate;
import org.egide.shared.Facade;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import reactor.core.publisher.Mono;

/** What is published after the end of a consultation moves its calendar, in the transaction that publishes it. */
@Facade
public class Outcomes {

    private final ConsultationStore consultations;
    private final EditStore edits;
    private final OutcomeStore outcomes;
    private final RecentConsultations recent;
    private final Clock clock;

    Outcomes(
            ConsultationStore consultations,
            EditStore edits,
            OutcomeStore outcomes,
            RecentConsultations recent,
            Clock clock) {
        this.consultations = consultations;
        this.edits = edits;
        this.outcomes = outcomes;
        this.recent = recent;
        this.clock = clock;
    }

    /**
     * A consultation as it stands, held in the caller's transaction: until it ends, nobody enters office or leaves it,
     * and no date moves. Take it before any other lock.
     *
     * <p>Fails with {@code NotFound} {@code unknown-consultation}.
     */
    public Mono<Consultation> hold(SpaceId space) {
        return edits.lock(space)
                .then(Mono.defer(() -> consultations.byId(space)))
                .switchIfEmpty(Mono.error(() -> new NotFound("unknown-consultation")));
    }

    /**
     * The guarantors' report is published, in the caller's transaction, which holds the consultation. A day that is
     * known already stays: a correction does not move what is counted from the first publication.
     */
    public Mono<Void> reportPublished(SpaceId space, LocalDate day) {
        return outcomes.reportPublished(space, day, Times.now(clock)).doOnSuccess(done -> recent.forget());
    }

    /** The owner's response is published, in the caller's transaction, which holds the consultation; the same holds. */
    public Mono<Void> responsePublished(SpaceId space, LocalDate day) {
        return outcomes.responsePublished(space, day, Times.now(clock)).doOnSuccess(done -> recent.forget());
    }
}
