package org.egide.synthesis;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.egide.resemblance.Campaign;
import org.egide.resemblance.Campaigns;
import org.egide.resemblance.Resemblances;
import org.egide.resemblance.Similar;
import org.egide.shared.Facade;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import reactor.core.publisher.Mono;

/** Published contributions that resemble the one on the desk: each says why, each can be refused, none acts. */
@Facade
public class Likenesses {

    /** Contributions that are shown. */
    private static final int SHOWN = 5;

    /** Contributions that are asked for: those of the same campaign and those refused are left out. */
    private static final int ASKED = 30;

    /** Words in common that are told. */
    private static final int WORDS = 5;

    private final Resemblances resemblances;
    private final Campaigns campaigns;
    private final LikenessStore store;
    private final Clock clock;

    Likenesses(Resemblances resemblances, Campaigns campaigns, LikenessStore store, Clock clock) {
        this.resemblances = resemblances;
        this.campaigns = campaigns;
        this.store = store;
        this.clock = clock;
    }

    /**
     * The likeliest first, at most {@value #SHOWN}; without those of the same campaign, which are shown as that, and
     * those that were refused.
     */
    public Mono<List<Alike>> of(SpaceId space, OnDesk desk) {
        UUID asked = desk.item().contribution();
        return resemblances
                .to(space, asked, ASKED)
                .filter(found -> !found.isEmpty())
                .flatMap(found -> others(space, asked, found))
                .flatMap(others -> spoken(space, desk, others))
                .defaultIfEmpty(List.of());
    }

    private Mono<List<Similar>> others(SpaceId space, UUID asked, List<Similar> found) {
        List<UUID> ids = found.stream().map(one -> one.contribution().id()).toList();
        Set<UUID> all = new HashSet<>(ids);
        all.add(asked);
        return Mono.zip(store.refused(space, asked), campaigns.of(space, List.copyOf(all)))
                .map(both -> found.stream()
                        .filter(one -> !both.getT1().contains(one.contribution().id()))
                        .filter(one -> !isOfOneFamily(
                                both.getT2(), asked, one.contribution().id()))
                        .limit(SHOWN)
                        .toList());
    }

    private static boolean isOfOneFamily(Map<UUID, Campaign> families, UUID one, UUID other) {
        Campaign its = families.get(one);
        Campaign others = families.get(other);
        return its != null && others != null && its.id().equals(others.id());
    }

    private Mono<List<Alike>> spoken(SpaceId space, OnDesk desk, List<Similar> others) {
        Mono<Map<UUID, List<Long>>> spoken = desk.apart()
                ? Mono.just(Map.of())
                : store.arguments(
                        space,
                        others.stream().map(one -> one.contribution().id()).toList());
        return spoken.map(arguments -> others.stream()
                .map(one -> new Alike(
                        one.contribution(),
                        one.likeness().words().stream()
                                .limit(WORDS)
                                .map(word -> word.shown())
                                .toList(),
                        arguments.getOrDefault(one.contribution().id(), List.of())))
                .toList());
    }

    /**
     * Refuses a contribution beside another: it is not shown there again.
     *
     * @param other its number; nothing happens for one that there is not
     */
    public Mono<Void> refuse(SpaceId space, OnDesk desk, long other) {
        return store.refuse(space, desk.item().contribution(), other, Times.now(clock));
    }
}
