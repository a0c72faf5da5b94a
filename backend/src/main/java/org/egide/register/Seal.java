package org.egide.register;

import org.egide.ledger.Commitments;
import org.jspecify.annotations.Nullable;

/**
 * What opens the commitments of a contribution in the log; erased with what they hide.
 *
 * @param words the salt of its content, null once erased
 * @param author the salt of its published name, null once erased
 * @param trace the commitment of a published name that was erased; null while there is a name, or never was one
 */
record Seal(
        byte @Nullable [] words,
        byte @Nullable [] author,
        @Nullable String trace) {

    /** New salts. */
    static Seal fresh() {
        return new Seal(Commitments.newSalt(), Commitments.newSalt(), null);
    }

    /** New salts for new words; a name that was erased stays erased. */
    Seal renewed() {
        return trace == null ? fresh() : new Seal(Commitments.newSalt(), null, trace);
    }

    /** Another salt for other words under the same name. */
    Seal forOtherWords() {
        return new Seal(Commitments.newSalt(), author, trace);
    }
}
