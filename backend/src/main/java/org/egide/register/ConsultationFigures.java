package org.egide.register;

import java.util.Map;
import java.util.stream.Collectors;
import org.egide.consultation.Counted;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells consultations how much they received. */
@Component
class ConsultationFigures implements Counted {

    private final Contributions contributions;

    ConsultationFigures(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public Mono<Figures> figures(SpaceId space) {
        return contributions
                .counts(space)
                .map(counts -> new Figures(
                        named(counts.byState()), counts.byTheme(), named(counts.byKind()), counts.replies()));
    }

    private static Map<String, Long> named(Map<? extends Enum<?>, Long> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }
}
