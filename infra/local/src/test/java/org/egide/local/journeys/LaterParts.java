package org.egide.local.journeys;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.egide.register.Milestone;
import org.egide.register.Sequel;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Parts of the platform that are not built yet, as a journey pretends that they did their work. */
@Component
class LaterParts implements Sequel {

    private final Map<UUID, List<Milestone>> done = new ConcurrentHashMap<>();

    @Override
    public Mono<List<Milestone>> of(SpaceId space, UUID contribution) {
        return Mono.fromSupplier(() -> List.copyOf(done.getOrDefault(contribution, List.of())));
    }

    void did(UUID contribution, Milestone milestone) {
        done.computeIfAbsent(contribution, none -> new CopyOnWriteArrayList<>()).add(milestone);
    }
}
