package org.egide.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.shared.Facade;
import org.egide.shared.NotFound;
import org.egide.shared.SpaceId;
import reactor.core.publisher.Mono;

/** Public numbers of contributions and the ids behind them, for those who moderate: also of what nobody may read. */
@Facade
public class Numbers {

    private final NumberStore store;

    Numbers(NumberStore store) {
        this.store = store;
    }

    /**
     * The contribution of a number.
     *
     * <p>Fails with {@code NotFound} {@code unknown-contribution}.
     */
    public Mono<UUID> idOf(SpaceId space, long number) {
        return store.id(space, number).switchIfEmpty(Mono.error(() -> new NotFound("unknown-contribution")));
    }

    /** The numbers of these contributions, at most 100; unknown ones are left out. */
    public Mono<Map<UUID, Long>> of(SpaceId space, List<UUID> contributions) {
        return store.numbers(space, contributions);
    }
}
