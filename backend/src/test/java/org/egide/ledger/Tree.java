package org.egide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.Growth;
import org.egide.merkle.Hashes;
import org.egide.merkle.Proofs;
import org.egide.merkle.Range;
import org.egide.merkle.SignedNote;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;

/** Builds a log's tree again, from the entries alone, and compares. */
@Component
class Tree {

    private final LedgerStore events;
    private final Logs logs;
    private final TileStore tiles;
    private final Signing signing;

    Tree(LedgerStore events, Logs logs, TileStore tiles, Signing signing) {
        this.events = events;
        this.logs = logs;
        this.tiles = tiles;
        this.signing = signing;
    }

    /** The tree of the entries is the one that is signed, tile for tile. */
    void assertWhole(SpaceId space) {
        Checkpoint checkpoint = checkpoint(space);
        Growth tree = new Growth(0, Map.of());
        entries(space).forEach(entry -> tree.add(Hashes.leaf(entry.getBytes(StandardCharsets.UTF_8))));

        assertThat(checkpoint.size()).isEqualTo(tree.size());
        assertThat(checkpoint.root()).isEqualTo(tree.root());
        Map<?, byte[]> kept = Objects.requireNonNull(
                        tiles.read(space, tree.changed().keySet()).block())
                .bytes();
        tree.changed().forEach((tile, hashes) -> assertThat(kept.get(tile)).isEqualTo(hashes));
    }

    /** The log as it stands begins with what an earlier checkpoint signed. */
    void assertBeginsWith(SpaceId space, String earlierNote) {
        Checkpoint earlier = Checkpoint.parse(SignedNote.parse(earlierNote).text());
        Checkpoint now = checkpoint(space);
        List<Range> proof = Range.consistency(earlier.size(), now.size());
        List<byte[]> hashes = Objects.requireNonNull(
                        tiles.read(space, Range.tiles(proof)).block())
                .hashes(proof);
        assertThat(Proofs.isConsistent(earlier.size(), earlier.root(), now.size(), now.root(), hashes))
                .isTrue();
    }

    private Checkpoint checkpoint(SpaceId space) {
        SignedNote note =
                SignedNote.parse(Objects.requireNonNull(logs.checkpoint(space).block()));
        assertThat(signing.isOurs(note)).isTrue();
        return Checkpoint.parse(note.text());
    }

    private List<String> entries(SpaceId space) {
        List<String> all = new ArrayList<>();
        List<String> next;
        do {
            next = Objects.requireNonNull(
                    events.bundle(space, all.size(), all.size() + 256L).block());
            all.addAll(next);
        } while (!next.isEmpty());
        return all;
    }
}
