package org.egide.figures;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.egide.consultation.Calendar;
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
                        Figure.of(FigureId.DURATION, days(consultation.calendar())),
                        Figure.of(FigureId.COMMUNES, extent.communes()),
                        Figure.of(FigureId.INHABITANTS, extent.population())));
    }

    /** The first and the last day are days on which people contribute; those of a suspension are not taken off. */
    private static long days(Calendar calendar) {
        return ChronoUnit.DAYS.between(calendar.opensOn(), calendar.closesOn()) + 1;
    }
}
