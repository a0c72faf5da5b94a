package org.egide.figures;

import java.time.Instant;
import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the consultation announces: how long, and where. As it stands now, whatever the instant. */
@Component
class RuleFigures implements FigureSource {

    private final Consultations consultations;

    RuleFigures(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public Mono<List<Figure>> count(Consultation consultation, Instant asOf) {
        return consultations
                .extent(consultation.id())
                .map(extent -> List.of(
                        Figure.of(FigureId.DURATION, consultation.calendar().openDays()),
                        Figure.of(FigureId.COMMUNES, extent.communes()),
                        Figure.of(FigureId.INHABITANTS, extent.population())));
    }
}
