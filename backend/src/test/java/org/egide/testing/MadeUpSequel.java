package org.egide.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.egide.register.Milestone;
import org.egide.register.Sequel;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A later part of the platform, which does with contributions what a test says. */
@Component
public class MadeUpSequel implements Sequel {

    private final Map<UUID, List<Milestone>> done = new ConcurrentHashMap<>();

    @Override
    public Mono<List<Milestone>> of(SpaceId space, UUID contribution) {
        return Mono.fromSupplier(() -> List.copyOf(done.getOrDefault(contribution, List.of())));
    }

    /** Does something with a contribution. */
    public void happens(UUID contribution, Milestone milestone) {
        done.computeIfAbsent(contribution, none -> new ArrayList<>()).add(milestone);
    }
}
