package org.egide.response;

import java.time.Instant;
import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.report.FollowedCommitment;
import org.egide.report.FollowedCommitments;
import org.egide.response.Commitment.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the reports of the continuing consultation what was promised, and how it is kept. */
@Component
class KnownCommitments implements FollowedCommitments {

    private final Commitments commitments;

    KnownCommitments(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public Mono<List<FollowedCommitment>> of(Consultation consultation, Instant asOf) {
        return commitments
                .asOf(consultation.id(), asOf)
                .map(all -> all.stream().map(one -> followed(consultation, one)).toList());
    }

    static FollowedCommitment followed(Consultation consultation, Commitment one) {
        return new FollowedCommitment(
                one.request(),
                one.label(),
                one.asked(),
                one.reply().commitment(),
                one.by(),
                one.reply().due(),
                one.reply().means(),
                one.reply().responsible(),
                one.state(),
                one.progress().isEmpty()
                        ? null
                        : done(consultation, one.progress().getLast()));
    }

    private static FollowedCommitment.Done done(Consultation consultation, Progress last) {
        @Nullable String file = last.file();
        return new FollowedCommitment.Done(
                last.on(),
                last.text(),
                file == null
                        ? last.link()
                        : "/consultations/" + consultation.slug() + "/commitments/proofs/" + last.id());
    }
}
