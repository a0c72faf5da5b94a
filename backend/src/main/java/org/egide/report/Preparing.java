package org.egide.report;

import java.time.Instant;
import org.egide.consultation.Consultation;
import reactor.core.publisher.Mono;

/** Composes a report out of its draft. */
interface Preparing {

    /**
     * The report as of an instant.
     *
     * <p>Fails with {@code NotFound} {@code unknown-report}.
     */
    Mono<Prepared> prepare(Consultation consultation, int report, Instant at);
}
