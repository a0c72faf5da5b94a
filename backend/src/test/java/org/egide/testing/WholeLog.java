package org.egide.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.egide.ledger.Logs;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.Growth;
import org.egide.merkle.Hashes;
import org.egide.merkle.Proofs;
import org.egide.merkle.Range;
import org.egide.merkle.SignedNote;
import org.egide.merkle.TileId;
import org.egide.merkle.TilePath;
import org.egide.merkle.Tiles;
import org.egide.shared.SpaceId;

/** A whole log as it is served, every tile and every entry, and all that it proves. */
public final class WholeLog {

    private final Checkpoint signed;
    private final List<byte[]> leaves;
    private final Tiles tiles;

    private WholeLog(Checkpoint signed, List<byte[]> leaves, Tiles tiles) {
        this.signed = signed;
        this.leaves = leaves;
        this.tiles = tiles;
    }

    /** Reads a log as a stranger would. */
    public static WholeLog read(Logs logs, SpaceId space) {
        Checkpoint signed = Checkpoint.parse(
                SignedNote.parse(Objects.requireNonNull(logs.checkpoint(space).block()))
                        .text());
        List<byte[]> leaves = new ArrayList<>();
        for (long bundle = 0; bundle * TileId.WIDTH < signed.size(); bundle++) {
            int width = new TileId(0, bundle).widthAt(signed.size());
            leaves.addAll(leavesOf(tile(logs, space, new TilePath(TilePath.ENTRIES, bundle, width))));
        }
        Map<TileId, byte[]> tiles = new HashMap<>();
        for (int level = 0; new TileId(level, 0).widthAt(signed.size()) > 0; level++) {
            int width;
            for (long index = 0; (width = new TileId(level, index).widthAt(signed.size())) > 0; index++) {
                tiles.put(new TileId(level, index), tile(logs, space, new TilePath(level, index, width)));
            }
        }
        return new WholeLog(signed, leaves, new Tiles(tiles));
    }

    /** How many entries it has. */
    public int size() {
        return leaves.size();
    }

    /** Proves each entry, one by one; how many. */
    public int proveEach() {
        assertThat(signed.size()).isEqualTo(leaves.size());
        for (int index = 0; index < leaves.size(); index++) {
            List<byte[]> proof = tiles.hashes(Range.inclusion(index, signed.size()));
            assertThat(Proofs.includes(leaves.get(index), index, signed.size(), proof, signed.root()))
                    .as("entry %d", index)
                    .isTrue();
        }
        return leaves.size();
    }

    /** Proves that it begins with what it was at many sizes, each root being made from the entries alone; how many. */
    public int proveGrowth() {
        TreeSet<Long> sizes = samples();
        Growth grown = new Growth(0, Map.of());
        for (byte[] leaf : leaves) {
            grown.add(leaf);
            if (sizes.contains(grown.size())) {
                List<byte[]> proof = tiles.hashes(Range.consistency(grown.size(), signed.size()));
                assertThat(Proofs.isConsistent(grown.size(), grown.root(), signed.size(), signed.root(), proof))
                        .as("size %d", grown.size())
                        .isTrue();
            }
        }
        return sizes.size();
    }

    /** The ends, around each power of two, and every 97th. */
    private TreeSet<Long> samples() {
        TreeSet<Long> sizes = new TreeSet<>();
        for (long power = 1; power <= leaves.size(); power *= 2) {
            sizes.addAll(List.of(power - 1, power, power + 1));
        }
        for (long size = 97; size < leaves.size(); size += 97) {
            sizes.add(size);
        }
        sizes.add((long) leaves.size());
        sizes.removeIf(size -> size < 1 || size > leaves.size());
        return sizes;
    }

    private static byte[] tile(Logs logs, SpaceId space, TilePath path) {
        return Objects.requireNonNull(logs.tile(space, path).block());
    }

    private static List<byte[]> leavesOf(byte[] bundle) {
        List<byte[]> leaves = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        while (rest.hasRemaining()) {
            byte[] entry = new byte[Short.toUnsignedInt(rest.getShort())];
            rest.get(entry);
            leaves.add(Hashes.leaf(entry));
        }
        return leaves;
    }
}
