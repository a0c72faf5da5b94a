package org.egide.figures;

import java.time.Instant;
import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.synthesis.Coverage;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How much of what was received is in the synthesis. */
@Component
class CoverageFigures implements FigureSource {

    private final Coverage coverage;

    CoverageFigures(Coverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public Mono<List<Figure>> count(Consultation consultation, Instant asOf) {
        return coverage.total(consultation.id(), asOf)
                .map(covered -> List.of(
                        Figure.of(FigureId.READ, covered.read()), Figure.of(FigureId.SETTLED, covered.settled())));
    }
}
