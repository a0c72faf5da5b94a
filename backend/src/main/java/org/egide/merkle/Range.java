package org.egide.merkle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Consecutive leaves whose hash a proof needs, {@code D[from:to]} of
 * <a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1.1">RFC 6962, 2.1.1 and 2.1.2</a>.
 *
 * @param from the first leaf, from 0
 * @param to after the last leaf
 */
public record Range(long from, long to) {

    /** The whole tree. */
    public static Range whole(long size) {
        return new Range(0, size);
    }

    /** What proves that a leaf is in a tree, from its sibling up: {@code PATH(index, D[size])}. */
    public static List<Range> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<Range> path = new ArrayList<>();
        Range around = whole(size);
        while (around.size() > 1) {
            Range inner = index < around.middle() ? around.left() : around.right();
            path.addFirst(index < around.middle() ? around.right() : around.left());
            around = inner;
        }
        return path;
    }

    /** What proves that a tree begins with an earlier one: {@code PROOF(earlier, D[size])}. */
    public static List<Range> consistency(long earlier, long size) {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException("a tree of " + size + " does not begin with one of " + earlier);
        }
        List<Range> proof = new ArrayList<>();
        Range around = whole(size);
        while (around.to() != earlier) {
            boolean endsLeft = earlier <= around.middle();
            proof.addFirst(endsLeft ? around.right() : around.left());
            around = endsLeft ? around.left() : around.right();
        }
        if (around.from() > 0) {
            proof.addFirst(around);
        }
        return proof;
    }

    /** The tiles that hold what the hash of these ranges is made of. */
    public static Set<TileId> tiles(List<Range> ranges) {
        Set<TileId> tiles = new HashSet<>();
        ranges.forEach(range -> range.collect(tiles));
        return tiles;
    }

    /** A perfect subtree is a node of the tree: it is computed from one tile. */
    boolean isPerfect() {
        return Long.bitCount(size()) == 1 && from % size() == 0;
    }

    /** The height of a perfect subtree, 0 for a leaf. */
    int height() {
        return Long.numberOfTrailingZeros(size());
    }

    long size() {
        return to - from;
    }

    /** Where RFC 6962 splits: after the largest power of two smaller than the size. */
    Range left() {
        return new Range(from, middle());
    }

    Range right() {
        return new Range(middle(), to);
    }

    /** The tile that holds a perfect subtree. */
    TileId tile() {
        int level = height() / TileId.HEIGHT;
        return new TileId(level, (from >>> (TileId.HEIGHT * level)) / TileId.WIDTH);
    }

    private long middle() {
        return from + Long.highestOneBit(size() - 1);
    }

    private void collect(Set<TileId> tiles) {
        if (size() == 0) {
            return;
        }
        if (isPerfect()) {
            tiles.add(tile());
            return;
        }
        left().collect(tiles);
        right().collect(tiles);
    }
}
