package org.egide.merkle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a tile or of a bundle of entries below {@code tile/}
 * (<a href="https://c2sp.org/tlog-tiles">tlog-tiles</a>): {@code 0/x001/234}, {@code entries/000.p/17}.
 *
 * @param level the tile's level, or {@link #ENTRIES}
 * @param index its index
 * @param width how many hashes or entries, 1 to 256
 */
public record TilePath(int level, long index, int width) {

    /** The level of a bundle of entries. */
    public static final int ENTRIES = -1;

    /** At most 6 groups: 10¹⁸ tiles, more than any tree has. */
    private static final Pattern PATH = Pattern.compile(
            "(entries|0|[1-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,5})([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** Reads an address; empty when it is not one, or not in its one canonical form. */
    public static Optional<TilePath> parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches() || matcher.group(2).startsWith("x000")) {
            return Optional.empty();
        }
        int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        long index = Long.parseLong(matcher.group(2).replaceAll("[x/]", "") + matcher.group(3));
        int width = matcher.group(4) == null ? TileId.WIDTH : Integer.parseInt(matcher.group(4));
        boolean partial = matcher.group(4) != null;
        return partial && width >= TileId.WIDTH ? Optional.empty() : Optional.of(new TilePath(level, index, width));
    }

    /** Whether it asks for entries, not hashes. */
    public boolean isEntries() {
        return level == ENTRIES;
    }

    /** Whether the tile is full, and so never changes. */
    public boolean isFull() {
        return width == TileId.WIDTH;
    }

    /** The tile; of a bundle, the tile of its entries' hashes. */
    public TileId tile() {
        return new TileId(Math.max(level, 0), index);
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return (isEntries() ? "entries" : level) + "/" + path + (isFull() ? "" : ".p/" + width);
    }
}
