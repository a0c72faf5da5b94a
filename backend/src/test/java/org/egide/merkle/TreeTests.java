package org.egide.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Trees that grow in tiles are the trees of RFC 6962, and their proofs hold for what they prove alone. */
class TreeTests {

    private static final int MOST = 70_000;

    /** The hashes of the first {@value #MOST} leaves, once for all properties. */
    private static final List<byte[]> LEAVES = IntStream.range(0, MOST)
            .mapToObj(i -> Hashes.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();

    private static final Map<TileId, byte[]> WHOLE = grown(0, MOST, Map.of());

    /** The test vector that every implementation of Certificate Transparency shares (its eight entries). */
    @Test
    void rootsAreThoseOfCertificateTransparency() {
        List<byte[]> leaves = List.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .stream()
                .map(entry -> Hashes.leaf(HexFormat.of().parseHex(entry)))
                .toList();
        Growth tree = new Growth(0, Map.of());
        assertThat(hex(tree.root())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        tree.add(leaves.getFirst());
        assertThat(hex(tree.root())).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        leaves.subList(1, 8).forEach(tree::add);
        assertThat(hex(tree.root())).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Property(tries = 200)
    void growingInTwoBatchesIsGrowingAtOnce(
            @ForAll @IntRange(max = MOST) int first, @ForAll @IntRange(max = 3_000) int more) {
        int size = Math.min(MOST, first + more);
        Growth tree = new Growth(first, edgeAt(first));
        LEAVES.subList(first, size).forEach(tree::add);

        assertThat(tree.root()).isEqualTo(naiveRoot(0, size));
        tree.changed()
                .forEach((tile, hashes) -> assertThat(hashes).isEqualTo(Arrays.copyOf(WHOLE.get(tile), hashes.length)));
    }

    @Property(tries = 500)
    void everyLeafIsProvedToBeInTheTree(
            @ForAll @IntRange(max = MOST - 1) int index, @ForAll @IntRange(max = MOST - 1) int beyond) {
        int size = Math.max(index, beyond) + 1;
        List<byte[]> proof = new Tiles(WHOLE).hashes(Range.inclusion(index, size));
        byte[] root = rootAt(size);

        assertThat(Proofs.includes(LEAVES.get(index), index, size, proof, root)).isTrue();
        assertThat(Proofs.includes(LEAVES.get((index + 1) % MOST), index, size, proof, root))
                .isFalse();
        assertThat(Proofs.includes(LEAVES.get(index), index + 1L, size, proof, root))
                .isFalse();
        assertThat(Proofs.includes(LEAVES.get(index), index, size, proof, rootAt(size - 1)))
                .isFalse();
        for (int i = 0; i < proof.size(); i++) {
            assertThat(Proofs.includes(LEAVES.get(index), index, size, spoiled(proof, i), root))
                    .isFalse();
        }
    }

    @Property(tries = 500)
    void everyTreeIsProvedToBeginWithAnEarlierOne(
            @ForAll @IntRange(min = 1, max = MOST) int one, @ForAll @IntRange(min = 1, max = MOST) int other) {
        int earlier = Math.min(one, other);
        int later = Math.max(one, other);
        List<byte[]> proof = new Tiles(WHOLE).hashes(Range.consistency(earlier, later));

        assertThat(Proofs.isConsistent(earlier, rootAt(earlier), later, rootAt(later), proof))
                .isTrue();
        byte[] otherTree = Hashes.leaf(new byte[] {1});
        assertThat(Proofs.isConsistent(earlier, otherTree, later, rootAt(later), proof))
                .isFalse();
        assertThat(Proofs.isConsistent(earlier, rootAt(earlier), later, otherTree, proof))
                .isFalse();
        for (int i = 0; i < proof.size(); i++) {
            assertThat(Proofs.isConsistent(earlier, rootAt(earlier), later, rootAt(later), spoiled(proof, i)))
                    .isFalse();
        }
    }

    @Property(tries = 500)
    void aProofNeedsNoTileThatTheTreeDoesNotHaveYet(
            @ForAll @IntRange(max = MOST - 1) int index, @ForAll @IntRange(max = MOST - 1) int beyond) {
        int size = Math.max(index, beyond) + 1;
        Map<TileId, byte[]> present = new HashMap<>();
        Range.tiles(Range.inclusion(index, size))
                .forEach(tile -> present.put(tile, Arrays.copyOf(WHOLE.get(tile), tile.widthAt(size) * Hashes.SIZE)));

        assertThat(new Tiles(present).hashes(Range.inclusion(index, size)).toArray())
                .isEqualTo((Object)
                        new Tiles(WHOLE).hashes(Range.inclusion(index, size)).toArray());
    }

    private static Map<TileId, byte[]> grown(int from, int to, Map<TileId, byte[]> edge) {
        Growth tree = new Growth(from, edge);
        LEAVES.subList(from, to).forEach(tree::add);
        return tree.changed();
    }

    private static Map<TileId, byte[]> edgeAt(int size) {
        Map<TileId, byte[]> edge = new HashMap<>();
        TileId.edge(size)
                .forEach(tile -> edge.put(tile, Arrays.copyOf(WHOLE.get(tile), tile.widthAt(size) * Hashes.SIZE)));
        return edge;
    }

    private static byte[] rootAt(int size) {
        return new Tiles(WHOLE).hash(Range.whole(size));
    }

    /** RFC 6962, 2.1, as it is written there. */
    private static byte[] naiveRoot(int from, int to) {
        int size = to - from;
        if (size == 0) {
            return Hashes.emptyRoot();
        }
        if (size == 1) {
            return LEAVES.get(from);
        }
        int split = Integer.highestOneBit(size - 1);
        return Hashes.node(naiveRoot(from, from + split), naiveRoot(from + split, to));
    }

    private static List<byte[]> spoiled(List<byte[]> proof, int at) {
        List<byte[]> spoiled = new java.util.ArrayList<>(proof);
        byte[] hash = proof.get(at).clone();
        hash[0] ^= 1;
        spoiled.set(at, hash);
        return spoiled;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
