package org.egide.notification;

import java.util.UUID;
import java.util.function.Function;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One consultation after the other, drafts included, a page at a time: for what is done each morning. */
@Component
class EveryConsultation {

    private static final SpaceId FIRST = new SpaceId(new UUID(0, 0));

    private final Consultations consultations;

    EveryConsultation(Consultations consultations) {
        this.consultations = consultations;
    }

    Mono<Void> each(Function<Consultation, Mono<Void>> work) {
        return consultations
                .after(FIRST)
                .expand(page -> page.isEmpty()
                        ? Mono.empty()
                        : consultations.after(page.getLast().id()))
                .concatMapIterable(page -> page)
                .concatMap(work)
                .then();
    }
}
