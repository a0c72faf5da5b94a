package org.egide.merkle;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Tiles of one tree, from which every hash and proof is computed.
 *
 * @param bytes the hashes of each tile, one after the other
 */
public record Tiles(Map<TileId, byte[]> bytes) {

    /** The hashes of ranges, in order: a proof. */
    public List<byte[]> hashes(List<Range> ranges) {
        return ranges.stream().map(this::hash).toList();
    }

    /** The hash of a range; the root of the tree for {@link Range#whole}. */
    public byte[] hash(Range range) {
        if (range.size() == 0) {
            return Hashes.emptyRoot();
        }
        return range.isPerfect() ? node(range) : Hashes.node(hash(range.left()), hash(range.right()));
    }

    private byte[] node(Range range) {
        TileId tile = range.tile();
        int below = TileId.HEIGHT * tile.level();
        int count = (int) (range.size() >>> below);
        int first = (int) ((range.from() >>> below) % TileId.WIDTH);
        byte[] hashes = bytes.get(tile);
        if (hashes == null || hashes.length < (first + count) * Hashes.SIZE) {
            throw new IllegalStateException("tile " + tile + " is missing or too short");
        }
        return fold(hashes, first, count);
    }

    /** The root over consecutive hashes of a tile; their count is a power of two. */
    static byte[] fold(byte[] hashes, int first, int count) {
        if (count == 1) {
            return Arrays.copyOfRange(hashes, first * Hashes.SIZE, (first + 1) * Hashes.SIZE);
        }
        return Hashes.node(fold(hashes, first, count / 2), fold(hashes, first + count / 2, count / 2));
    }
}
