package org.egide.register;

import org.egide.ledger.Commitments;
import org.jspecify.annotations.Nullable;

/**
 * What opens the commitments of a contribution in the log; erased with what they hide.
 *
 * @param words the salt of its content, null once erased
 * @param author the salt of its published name, null once erased
 */
record Seal(byte @Nullable [] words, byte @Nullable [] author) {

    /** New salts. */
    static Seal fresh() {
        return new Seal(Commitments.newSalt(), Commitments.newSalt());
    }
}
