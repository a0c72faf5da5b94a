package org.egide.figures;

import java.time.Instant;
import java.util.List;
import org.egide.consultation.Consultation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Figures that somebody typed; those of which nothing is said, or that are counted by now, are none. */
@Component
class DeclaredSource implements FigureSource {

    private final DeclaredStore store;

    DeclaredSource(DeclaredStore store) {
        this.store = store;
    }

    @Override
    public Mono<List<Figure>> count(Consultation consultation, Instant asOf) {
        return store.asOf(consultation.id(), asOf)
                .flatMapMany(Flux::fromIterable)
                .mapNotNull(DeclaredSource::figure)
                .collectList();
    }

    private static @Nullable Figure figure(DeclaredFigure said) {
        Long value = said.value();
        return value == null || !said.id().isDeclared() ? null : new Figure(said.id(), value, List.of(), said);
    }
}
