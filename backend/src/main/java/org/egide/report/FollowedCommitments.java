package org.egide.report;

import java.time.Instant;
import java.util.List;
import org.egide.consultation.Consultation;
import reactor.core.publisher.Mono;

/** Who knows what was promised in the response, and how it is kept: the module that keeps it, above this one. */
public interface FollowedCommitments {

    /** The commitments as they stood at an instant, those that are due first before the others; at most 200. */
    Mono<List<FollowedCommitment>> of(Consultation consultation, Instant asOf);
}
