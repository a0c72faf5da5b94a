package org.egide.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A tile: up to 256 consecutive hashes of one level of a tree, as <a href="https://c2sp.org/tlog-tiles">tlog-tiles</a>
 * cuts it. Each hash of a level above 0 is the root of a full tile of the level below.
 *
 * @param level 0 for leaf hashes
 * @param index its place in its level, from 0
 */
public record TileId(int level, long index) {

    /** Hashes of a full tile. */
    public static final int WIDTH = 256;

    /** Levels of a tree inside a tile. */
    static final int HEIGHT = 8;

    /** Levels of tiles that a tree of 2⁶³ entries needs. */
    private static final int LEVELS = 8;

    /** How many hashes this tile has in a tree of a size, 0 when it has none. */
    public int widthAt(long size) {
        long hashes = (size >>> (HEIGHT * level)) - index * WIDTH;
        return (int) Math.clamp(hashes, 0, WIDTH);
    }

    /** The partial tiles at the right edge of a tree, from level 0 up; where a level's tiles are all full, none. */
    public static List<TileId> edge(long size) {
        List<TileId> edge = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            long hashes = size >>> (HEIGHT * level);
            if (hashes % WIDTH != 0) {
                edge.add(new TileId(level, hashes / WIDTH));
            }
        }
        return edge;
    }
}
