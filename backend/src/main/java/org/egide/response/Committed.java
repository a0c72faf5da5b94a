package org.egide.response;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.register.Milestone;
import org.egide.register.Milestone.Stage;
import org.egide.register.Sequel;
import org.egide.report.RestingRequests;
import org.egide.shared.SpaceId;
import org.egide.synthesis.Arguments;
import org.egide.synthesis.Audience;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells authors what was promised in reply to a request that rests on their words, or on an argument of theirs. */
@Component
class Committed implements Sequel {

    private static final int MOST = 100;

    private final Commitments commitments;
    private final ResponseEditionStore responses;
    private final RestingRequests requests;
    private final Arguments arguments;
    private final Consultations consultations;

    Committed(
            Commitments commitments,
            ResponseEditionStore responses,
            RestingRequests requests,
            Arguments arguments,
            Consultations consultations) {
        this.commitments = commitments;
        this.responses = responses;
        this.requests = requests;
        this.arguments = arguments;
        this.consultations = consultations;
    }

    @Override
    public Mono<List<Milestone>> of(SpaceId space, UUID contribution) {
        return commitments
                .of(space)
                .filter(all -> !all.isEmpty())
                .flatMap(all -> Mono.zip(resting(space, contribution), consultations.get(space))
                        .map(read -> milestones(read.getT2(), all, read.getT1())))
                .defaultIfEmpty(List.of());
    }

    private Mono<Set<Integer>> resting(SpaceId space, UUID contribution) {
        return arguments
                .of(space, Audience.PUBLIC, contribution)
                .map(attached -> Stream.concat(
                                Stream.of(contribution),
                                attached.stream()
                                        .filter(one -> one.excerpt().until() == null)
                                        .map(one -> one.argument().id()))
                        .distinct()
                        .toList())
                .zipWith(responses
                        .all(space)
                        .flatMap(all -> Mono.justOrEmpty(all.stream().findFirst())))
                .flatMap(both ->
                        requests.on(space, both.getT2().report(), both.getT2().reportEdition(), both.getT1()));
    }

    private static List<Milestone> milestones(Consultation consultation, List<Commitment> all, Set<Integer> resting) {
        return all.stream()
                .filter(one -> resting.contains(one.request()) && !one.dropped())
                .limit(MOST)
                .map(one -> new Milestone(
                        Stage.COMMITTED,
                        one.since(),
                        one.by() + ", " + one.label(),
                        "/consultations/" + consultation.slug() + "/commitments#commitment-" + one.request()))
                .toList();
    }
}
