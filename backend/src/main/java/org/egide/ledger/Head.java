package org.egide.ledger;

import org.egide.merkle.Checkpoint;
import org.egide.merkle.SignedNote;
import org.egide.shared.SpaceId;

/**
 * A log at its present size.
 *
 * @param space the log
 * @param checkpoint its origin, size and root
 * @param note the checkpoint, signed
 */
record Head(SpaceId space, Checkpoint checkpoint, SignedNote note) {

    long size() {
        return checkpoint.size();
    }
}
