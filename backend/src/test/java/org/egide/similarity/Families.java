package org.egide.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Families of near-identical texts, found in memory: pairs that share a band, tried by their exact resemblance, and
 * everything that such pairs link together. The product keeps the same bands in rows.
 */
final class Families {

    private final int[] parent;
    private long tried;

    private Families(int size) {
        this.parent = IntStream.range(0, size).toArray();
    }

    /** The families of some texts. */
    static Families of(int size, IntFunction<Shingles> shingles) {
        Families families = new Families(size);
        long[][] bands = new long[Shingles.BANDS][size];
        for (int text = 0; text < size; text++) {
            List<Long> its = shingles.apply(text).bands(0);
            for (int band = 0; band < Shingles.BANDS; band++) {
                bands[band][text] = its.isEmpty() ? 0 : its.get(band) & -(1L << 24) | 1L << 63;
            }
        }
        for (long[] band : bands) {
            families.link(band, shingles);
        }
        return families;
    }

    /** How many pairs were tried. */
    long tried() {
        return tried;
    }

    /** Every family of two texts and more. */
    List<List<Integer>> all() {
        Map<Integer, List<Integer>> byRoot = new TreeMap<>();
        for (int text = 0; text < parent.length; text++) {
            byRoot.computeIfAbsent(root(text), root -> new ArrayList<>()).add(text);
        }
        Collection<List<Integer>> found = byRoot.values();
        return found.stream().filter(family -> family.size() > 1).toList();
    }

    /** Texts of one value of a band: each is tried against the first of each family among them. */
    private void link(long[] band, IntFunction<Shingles> shingles) {
        long[] sorted = IntStream.range(0, band.length)
                .filter(text -> band[text] != 0)
                .mapToLong(text -> band[text] | text)
                .toArray();
        Arrays.sort(sorted);
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && sorted[to] >>> 24 == sorted[from] >>> 24) {
                to++;
            }
            for (int i = from + 1; i < to; i++) {
                for (int j = from; j < i; j++) {
                    tryPair(text(sorted[i]), text(sorted[j]), shingles);
                }
            }
        }
    }

    private static int text(long entry) {
        return (int) (entry & (1L << 24) - 1);
    }

    private void tryPair(int some, int other, IntFunction<Shingles> shingles) {
        if (root(some) == root(other)) {
            return;
        }
        tried++;
        if (shingles.apply(some).isNearCopyOf(shingles.apply(other))) {
            parent[root(some)] = root(other);
        }
    }

    private int root(int text) {
        int at = text;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
