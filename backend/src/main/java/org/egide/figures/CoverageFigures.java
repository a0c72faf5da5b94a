package org.egide.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.synthesis.Coverage;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How much of what was received is in the synthesis. What it was is not kept: of a past instant it says nothing. */
@Component
class CoverageFigures implements FigureSource {

    private static final Duration NOW = Duration.ofHours(1);

    private final Coverage coverage;
    private final Clock clock;

    CoverageFigures(Coverage coverage, Clock clock) {
        this.coverage = coverage;
        this.clock = clock;
    }

    @Override
    public Mono<List<Figure>> count(Consultation consultation, Instant asOf) {
        return asOf.plus(NOW).isBefore(clock.instant())
                ? Mono.just(List.of())
                : coverage.total(consultation.id())
                        .map(covered -> List.of(
                                Figure.of(FigureId.READ, covered.read()),
                                Figure.of(FigureId.SETTLED, covered.settled())));
    }
}
