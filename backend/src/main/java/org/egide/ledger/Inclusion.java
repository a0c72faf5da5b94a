package org.egide.ledger;

import java.util.List;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.SignedNote;

/**
 * The proof that an entry is in a log.
 *
 * @param entry the entry, as it is hashed
 * @param index its place, from 0
 * @param proof the hashes from its sibling up to the root (RFC 6962, 2.1.1)
 * @param checkpoint the signed note of the tree they lead to
 */
public record Inclusion(String entry, long index, List<byte[]> proof, String checkpoint) {

    /** How many entries that tree has. */
    public long size() {
        return Checkpoint.parse(SignedNote.parse(checkpoint).text()).size();
    }
}
