package org.egide.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.merkle.Range;
import org.egide.merkle.VerifierKey;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives the log's word for a commitment, and its proof once the entry is in the tree. */
@Component
class Proving {

    private static final int ORIGINS = 10_000;

    private final HeadStore heads;
    private final TileStore tiles;
    private final LedgerStore events;
    private final Signing signing;
    private final LedgerProperties properties;

    /** The name of a log never changes. */
    private final Cache<SpaceId, String> origins =
            Caffeine.newBuilder().maximumSize(ORIGINS).build();

    Proving(HeadStore heads, TileStore tiles, LedgerStore events, Signing signing, LedgerProperties properties) {
        this.heads = heads;
        this.tiles = tiles;
        this.events = events;
        this.signing = signing;
        this.properties = properties;
    }

    /** The word for what was just appended; empty when the space has no log. */
    Mono<Proof> promise(SpaceId space, String commitment, Instant instant) {
        return origin(space).map(origin -> proof(origin, commitment, instant, null));
    }

    /** The word for an entry about a subject, and its proof; empty when no entry holds that commitment. */
    Mono<Proof> prove(SpaceId space, UUID subject, String commitment) {
        return events.about(space, subject)
                .flatMap(events -> Mono.justOrEmpty(events.stream()
                        .filter(event -> commitment.equals(event.detail().get("commitment")))
                        .findFirst()))
                .flatMap(event -> prove(commitment, event));
    }

    /** Proves that an event is in the log as it stands; empty until the event is in the tree. */
    Mono<Inclusion> inclusion(SpaceId space, long position) {
        return heads.get(space)
                .filter(head -> position >= 1 && position <= head.size())
                .flatMap(head -> inclusion(head, position));
    }

    private Mono<Proof> prove(String commitment, Event event) {
        return origin(event.space())
                .flatMap(origin -> inclusion(event.space(), event.position())
                        .map(inclusion -> proof(origin, commitment, event.occurredAt(), inclusion))
                        .switchIfEmpty(Mono.fromSupplier(() -> proof(origin, commitment, event.occurredAt(), null))));
    }

    private Proof proof(String origin, String commitment, Instant instant, @Nullable Inclusion inclusion) {
        Instant by = instant.plus(properties.promise());
        String signature = signing.signText(origin, Promise.text(origin, commitment, instant, by));
        List<String> keys =
                signing.verifiers(origin).stream().map(VerifierKey::toString).toList();
        return new Proof(new Promise(origin, commitment, instant, by, signature), inclusion, keys);
    }

    private Mono<String> origin(SpaceId space) {
        String known = origins.getIfPresent(space);
        return known != null
                ? Mono.just(known)
                : heads.get(space).map(head -> remember(space, head.checkpoint().origin()));
    }

    private String remember(SpaceId space, String origin) {
        origins.put(space, origin);
        return origin;
    }

    private Mono<Inclusion> inclusion(Head head, long position) {
        List<Range> path = Range.inclusion(position - 1, head.size());
        return events.bundle(head.space(), position - 1, position)
                .zipWith(tiles.read(head.space(), Range.tiles(path)))
                .map(both -> new Inclusion(
                        both.getT1().getFirst(),
                        position - 1,
                        both.getT2().hashes(path),
                        head.note().toString()));
    }
}
