package org.egide.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.egide.ledger.SequencerStore.Pending;
import org.egide.ledger.SequencerStore.Placed;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.Growth;
import org.egide.merkle.Hashes;
import org.egide.merkle.TileId;
import org.egide.shared.SpaceId;

/** What one batch adds to one log: places, tiles and a new head. Computed in memory, written by the sequencer. */
final class Extension {

    private final SpaceId space;
    private final List<Placed> placed = new ArrayList<>();
    private final Map<TileStore.Key, byte[]> tiles = new LinkedHashMap<>();
    private final Head head;

    private Extension(SpaceId space, Growth tree, String origin, List<Pending> events, Signing signing) {
        this.space = space;
        for (Pending event : events) {
            tree.add(Hashes.leaf(event.entry().getBytes(StandardCharsets.UTF_8)));
            placed.add(new Placed(space, event.id(), tree.size()));
        }
        tree.changed().forEach((tile, hashes) -> tiles.put(new TileStore.Key(space, tile), hashes));
        Checkpoint checkpoint = new Checkpoint(origin, tree.size(), tree.root());
        this.head = new Head(space, checkpoint, signing.sign(checkpoint));
    }

    /** The first events of a log. */
    static Extension first(SpaceId space, List<Pending> events, Signing signing) {
        return new Extension(space, new Growth(0, Map.of()), signing.origin(space), events, signing);
    }

    /**
     * More events of a log, on the tiles at its right edge. Fails with {@link Contradiction} when they are not those of
     * the head, or the head is not one that we signed: whatever we sign next would be a fork.
     */
    static Extension of(Head head, Map<TileId, byte[]> edge, List<Pending> events, Signing signing) {
        if (!signing.isOurs(head.note())
                || !head.note().text().equals(head.checkpoint().text())) {
            throw new Contradiction("its head is not the one that was signed");
        }
        Growth tree = grow(head, edge);
        if (!Arrays.equals(tree.root(), head.checkpoint().root())) {
            throw new Contradiction("its tiles do not give the root that was signed");
        }
        return new Extension(head.space(), tree, head.checkpoint().origin(), events, signing);
    }

    private static Growth grow(Head head, Map<TileId, byte[]> edge) {
        try {
            return new Growth(head.size(), edge);
        } catch (IllegalStateException misfit) {
            throw new Contradiction(String.valueOf(misfit.getMessage()));
        }
    }

    SpaceId space() {
        return space;
    }

    List<Placed> placed() {
        return placed;
    }

    Map<TileStore.Key, byte[]> tiles() {
        return tiles;
    }

    Head head() {
        return head;
    }

    /** The rows of a log contradict what was signed. */
    static final class Contradiction extends RuntimeException {

        private static final long serialVersionUID = 1;

        Contradiction(String message) {
            super(message);
        }
    }
}
