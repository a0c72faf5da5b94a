package org.egide.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.ledger.Extension.Contradiction;
import org.egide.ledger.SequencerStore.Pending;
import org.egide.ledger.TileStore.Stored;
import org.egide.merkle.TileId;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives each event its gapless position in the log of its space, in batches, at least once a second; the Merkle tree
 * and its signed checkpoint grow with it.
 *
 * <p>One replica at a time (an advisory lock held by the transaction): positions, tiles and checkpoint of a batch are
 * written together or not at all, so that a crash at any step leaves neither gap, nor double, nor fork. A log whose
 * rows contradict what was signed is halted; the others go on.
 */
@Component
class Sequencer {

    static final int BATCH = 5_000;

    private static final Logger log = LoggerFactory.getLogger(Sequencer.class);

    private final SequencerStore store;
    private final HeadStore heads;
    private final TileStore tiles;
    private final Signing signing;
    private final TransactionalOperator transaction;

    Sequencer(
            SequencerStore store,
            HeadStore heads,
            TileStore tiles,
            Signing signing,
            TransactionalOperator transaction) {
        this.store = store;
        this.heads = heads;
        this.tiles = tiles;
        this.signing = signing;
        this.transaction = transaction;
    }

    /** Places every event that waits. */
    @Scheduled(fixedDelayString = "${egide.ledger.sequencing-interval:PT0.25S}")
    Mono<Void> placeAll() {
        return placeBatch().repeat().takeUntil(placed -> placed < BATCH).then();
    }

    private Mono<Integer> placeBatch() {
        return store.tryLock()
                .flatMap(locked -> locked ? store.pending(BATCH) : Mono.just(List.<Pending>of()))
                .flatMap(events -> events.isEmpty() ? Mono.just(0) : place(events))
                .as(transaction::transactional);
    }

    private Mono<Integer> place(List<Pending> events) {
        Map<SpaceId, List<Pending>> bySpace =
                events.stream().collect(Collectors.groupingBy(Pending::space, LinkedHashMap::new, Collectors.toList()));
        return store.beyond(bySpace.keySet())
                .flatMap(broken -> haltAll(broken, bySpace))
                .then(Mono.defer(() -> heads.get(List.copyOf(bySpace.keySet()))))
                .flatMap(known -> tiles.read(edges(known))
                        .flatMap(edges -> extend(bySpace, known, edges))
                        .flatMap(this::write))
                .thenReturn(events.size());
    }

    /** An entry beyond the head holds a place that the next event would get: the whole batch would fail for it. */
    private Mono<Void> haltAll(Set<SpaceId> broken, Map<SpaceId, List<Pending>> bySpace) {
        return Flux.fromIterable(broken)
                .concatMap(space -> {
                    bySpace.remove(space);
                    return halt(space, new Contradiction("an entry stands beyond its end"));
                })
                .then();
    }

    private static List<TileStore.Key> edges(List<Head> known) {
        return known.stream()
                .flatMap(head -> TileId.edge(head.size()).stream().map(tile -> new TileStore.Key(head.space(), tile)))
                .toList();
    }

    private Mono<List<Extension>> extend(Map<SpaceId, List<Pending>> bySpace, List<Head> known, List<Stored> edges) {
        Map<SpaceId, Head> bySpaceHead = known.stream().collect(Collectors.toMap(Head::space, Function.identity()));
        Map<SpaceId, Map<TileId, byte[]>> edge = new HashMap<>();
        edges.forEach(stored -> edge.computeIfAbsent(stored.key().space(), none -> new HashMap<>())
                .put(stored.key().tile(), stored.hashes()));
        return Flux.fromIterable(bySpace.entrySet())
                .concatMap(entry -> extend(
                        entry.getKey(),
                        entry.getValue(),
                        bySpaceHead.get(entry.getKey()),
                        edge.getOrDefault(entry.getKey(), Map.of())))
                .collectList();
    }

    private Mono<Extension> extend(SpaceId space, List<Pending> events, @Nullable Head head, Map<TileId, byte[]> edge) {
        return Mono.fromSupplier(() -> head == null
                        ? Extension.first(space, events, signing)
                        : Extension.of(head, edge, events, signing))
                .onErrorResume(Contradiction.class, why -> halt(space, why));
    }

    private Mono<Extension> halt(SpaceId space, Contradiction why) {
        log.error("ALARM: the log {} takes nothing more: {}", space, why.getMessage());
        return heads.halt(space, String.valueOf(why.getMessage())).then(Mono.empty());
    }

    private Mono<Void> write(List<Extension> extensions) {
        if (extensions.isEmpty()) {
            return Mono.empty();
        }
        Map<TileStore.Key, byte[]> changed = new LinkedHashMap<>();
        extensions.forEach(extension -> changed.putAll(extension.tiles()));
        return store.place(extensions.stream()
                        .flatMap(extension -> extension.placed().stream())
                        .toList())
                .then(tiles.save(changed))
                .then(heads.save(extensions.stream().map(Extension::head).toList()));
    }
}
