package org.egide.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.register.Milestone;
import org.egide.register.Milestone.Stage;
import org.egide.register.Sequel;
import org.egide.shared.SpaceId;
import org.egide.synthesis.MilestoneStore.Read;
import org.egide.synthesis.MilestoneStore.Spoken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells authors that their words were read, and which arguments they speak for. */
@Component
class ReadAndAttached implements Sequel {

    private final MilestoneStore store;
    private final Consultations consultations;

    ReadAndAttached(MilestoneStore store, Consultations consultations) {
        this.store = store;
        this.consultations = consultations;
    }

    @Override
    public Mono<List<Milestone>> of(SpaceId space, UUID contribution) {
        return store.read(space, contribution)
                .map(ReadAndAttached::read)
                .defaultIfEmpty(List.of())
                .flatMap(read -> attached(space, contribution).map(attached -> {
                    List<Milestone> all = new ArrayList<>(read);
                    all.addAll(attached);
                    return all;
                }));
    }

    private static List<Milestone> read(Read read) {
        Milestone first = new Milestone(Stage.READ, read.at(), null, null);
        return read.aside() == null
                ? List.of(first)
                : List.of(first, new Milestone(Stage.SET_ASIDE, read.asideAt(), read.note(), null, read.aside()));
    }

    private Mono<List<Milestone>> attached(SpaceId space, UUID contribution) {
        return store.attached(space, contribution)
                .filter(all -> !all.isEmpty())
                .zipWhen(all -> consultations.get(space))
                .map(both -> both.getT1().stream()
                        .map(one -> milestone(both.getT2(), one))
                        .toList())
                .defaultIfEmpty(List.of());
    }

    private static Milestone milestone(Consultation consultation, Spoken one) {
        String path =
                one.number() == null ? null : "/consultations/" + consultation.slug() + "/arguments/" + one.number();
        return new Milestone(Stage.ATTACHED, one.at(), one.wording(), path);
    }
}
