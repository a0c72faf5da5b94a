package org.egide.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks proofs as <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.2">RFC 9162, 2.1.3.2 and 2.1.4.2</a>
 * says.
 */
public final class Proofs {

    private Proofs() {}

    /** Whether a leaf is at a place of the tree with this root. */
    public static boolean includes(byte[] leaf, long index, long size, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] r = leaf;
        for (byte[] p : proof) {
            if (sn == 0) {
                return false;
            }
            if (fn % 2 == 1 || fn == sn) {
                r = Hashes.node(p, r);
                int skipped = Long.numberOfTrailingZeros(fn);
                fn >>>= skipped;
                sn >>>= skipped;
            } else {
                r = Hashes.node(r, p);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    /** Whether the tree with the later root begins with the earlier one. */
    public static boolean isConsistent(
            long earlier, byte[] earlierRoot, long later, byte[] laterRoot, List<byte[]> proof) {
        if (earlier < 1 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return proof.isEmpty() && Arrays.equals(earlierRoot, laterRoot);
        }
        // A whole subtree is a node of the later tree: its root is known and left out of the proof.
        List<byte[]> path = Long.bitCount(earlier) == 1 ? prepend(earlierRoot, proof) : proof;
        return !path.isEmpty()
                && new Climb(earlier - 1, later - 1, path.getFirst())
                        .isConsistent(path.subList(1, path.size()), earlierRoot, laterRoot);
    }

    private static List<byte[]> prepend(byte[] first, List<byte[]> rest) {
        List<byte[]> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    /** The two roots, computed side by side. */
    private static final class Climb {

        private long fn;
        private long sn;
        private byte[] fr;
        private byte[] sr;

        private Climb(long fn, long sn, byte[] first) {
            int skipped = Long.numberOfTrailingZeros(~fn);
            this.fn = fn >>> skipped;
            this.sn = sn >>> skipped;
            this.fr = first;
            this.sr = first;
        }

        private boolean isConsistent(List<byte[]> proof, byte[] earlierRoot, byte[] laterRoot) {
            for (byte[] c : proof) {
                if (sn == 0) {
                    return false;
                }
                step(c);
            }
            return sn == 0 && Arrays.equals(fr, earlierRoot) && Arrays.equals(sr, laterRoot);
        }

        private void step(byte[] c) {
            if (fn % 2 == 1 || fn == sn) {
                fr = Hashes.node(c, fr);
                sr = Hashes.node(c, sr);
                int skipped = Long.numberOfTrailingZeros(fn);
                fn >>>= skipped;
                sn >>>= skipped;
            } else {
                sr = Hashes.node(sr, c);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
    }
}
