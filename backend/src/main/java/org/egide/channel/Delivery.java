package org.egide.channel;

import java.time.Instant;
import org.egide.shared.SpaceId;

/**
 * One e-mail in one box: the same message delivered again is another one.
 *
 * @param space the consultation
 * @param box the address
 * @param validity while this stays, no other e-mail of the box has its number
 * @param uid its number in the box
 * @param arrivedAt when it reached the box, by the mail server
 */
record Delivery(SpaceId space, String box, long validity, long uid, Instant arrivedAt) {

    /** What becomes of one. */
    enum Outcome {
        /** It is a contribution. */
        RECEIVED,
        /** It was delivered before, as a contribution. */
        REPEATED,
        /** It is none, and its author is told why. */
        REFUSED,
        /** It is none, and nobody is told: a program sent it, or nobody can be written to. */
        UNANSWERED;

        /** Whether it leaves the box; the others wait there for a person. */
        boolean isContribution() {
            return this == RECEIVED || this == REPEATED;
        }
    }
}
