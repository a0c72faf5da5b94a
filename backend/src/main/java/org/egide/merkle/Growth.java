package org.egide.merkle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A tree that grows: from the tiles at its right edge and new leaves to the tiles that change, and the new root. */
public final class Growth {

    private final Map<TileId, byte[]> changed = new LinkedHashMap<>();
    private final Map<Integer, byte[]> edges = new HashMap<>();
    private long size;

    /**
     * A tree as it stands.
     *
     * @param size how many leaves it has
     * @param edge its partial tiles ({@link TileId#edge})
     */
    public Growth(long size, Map<TileId, byte[]> edge) {
        this.size = size;
        for (TileId tile : TileId.edge(size)) {
            byte[] hashes = edge.get(tile);
            int width = tile.widthAt(size) * Hashes.SIZE;
            if (hashes == null || hashes.length != width) {
                throw new IllegalStateException("tile " + tile + " does not fit a tree of " + size);
            }
            edges.put(tile.level(), Arrays.copyOf(hashes, TileId.WIDTH * Hashes.SIZE));
        }
    }

    /** Adds the hash of one more entry. */
    public void add(byte[] leaf) {
        append(0, size, leaf);
        size++;
    }

    /** How many leaves the tree has now. */
    public long size() {
        return size;
    }

    /** The root now. */
    public byte[] root() {
        Map<TileId, byte[]> edge = new HashMap<>();
        TileId.edge(size).forEach(tile -> edge.put(tile, partial(tile)));
        return size == 0 ? Hashes.emptyRoot() : new Tiles(edge).hash(Range.whole(size));
    }

    /** The tiles that are not as they were: those that became full, and the new edge. */
    public Map<TileId, byte[]> changed() {
        Map<TileId, byte[]> all = new LinkedHashMap<>(changed);
        TileId.edge(size).forEach(tile -> all.put(tile, partial(tile)));
        return all;
    }

    private void append(int level, long at, byte[] hash) {
        byte[] hashes = edges.computeIfAbsent(level, none -> new byte[TileId.WIDTH * Hashes.SIZE]);
        int place = (int) (at % TileId.WIDTH);
        System.arraycopy(hash, 0, hashes, place * Hashes.SIZE, Hashes.SIZE);
        if (place == TileId.WIDTH - 1) {
            changed.put(new TileId(level, at / TileId.WIDTH), hashes.clone());
            append(level + 1, at / TileId.WIDTH, Tiles.fold(hashes, 0, TileId.WIDTH));
        }
    }

    private byte[] partial(TileId tile) {
        byte[] hashes = edges.getOrDefault(tile.level(), new byte[0]);
        return Arrays.copyOf(hashes, tile.widthAt(size) * Hashes.SIZE);
    }
}
