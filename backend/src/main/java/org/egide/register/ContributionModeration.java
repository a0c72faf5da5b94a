package org.egide.register;

import java.util.List;
import java.util.UUID;
import org.egide.moderation.Decision;
import org.egide.moderation.Ground;
import org.egide.moderation.ModeratedContent;
import org.egide.register.Followed.Step;
import org.egide.register.Followed.What;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Contributions, as moderation handles them. */
@Component
class ContributionModeration implements ModeratedContent {

    static final String KIND = "contribution";

    private final FollowStore store;
    private final Moves moves;

    ContributionModeration(FollowStore store, Moves moves) {
        this.store = store;
        this.moves = moves;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Void> apply(SpaceId space, UUID content, Decision decision) {
        return moves.get(space, content)
                .flatMap(whole -> moves.move(space, whole, Entry.stateAfter(decision), stepOf(decision)));
    }

    private static Step stepOf(Decision decision) {
        What what = switch (decision.outcome()) {
            case PUBLISH -> What.PUBLISHED;
            case REFUSE -> What.REFUSED;
        };
        return new Step(what, decision.at(), name(decision.ground()), decision.reason());
    }

    private static @Nullable String name(@Nullable Ground ground) {
        return ground == null ? null : ground.name();
    }

    @Override
    public Mono<List<Reading>> read(SpaceId space, List<UUID> contents) {
        return store.byIds(space, contents)
                .map(all -> all.stream().map(ContributionModeration::toReading).toList());
    }

    private static Reading toReading(Whole whole) {
        return new Reading(
                whole.id(),
                String.valueOf(whole.number()),
                whole.title(),
                whole.body(),
                whole.theme().toString(),
                whole.receivedAt());
    }
}
