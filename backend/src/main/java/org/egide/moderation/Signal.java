package org.egide.moderation;

import org.egide.moderation.Words.Field;
import org.jspecify.annotations.Nullable;

/**
 * What a machine noticed about a content. It puts the content forward in the queue and says why; it neither refuses nor
 * hides anything, ever.
 *
 * @param kind what it noticed
 * @param field where in the words; null when it is about the whole
 * @param from the first UTF-16 unit, null without a place
 * @param to the unit after the last, null without a place
 * @param detail what else there is to say, such as the label of the near copy; never words of the content
 */
public record Signal(
        Kind kind,
        @Nullable Field field,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String detail) {

    /** What a machine may notice, with how far it puts an item forward: 0 to 9, 9 the first of the queue. */
    public enum Kind {
        /** A reader reported it. */
        REPORTED(8),
        /** A word of the list of insults. */
        INSULT(6),
        /** A telephone number. */
        TELEPHONE(5),
        /** An e-mail address. */
        EMAIL_ADDRESS(5),
        /** The address of somebody's place. */
        POSTAL_ADDRESS(4),
        /** A link to elsewhere. */
        LINK(2),
        /** Nearly the same words as another content. */
        NEAR_COPY(1),
        /** Received among many within a minute. */
        BURST(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }

        /** Whether the words themselves give it: what the mode "after publication, some held" holds. */
        public boolean holds() {
            return this == INSULT || this == TELEPHONE || this == EMAIL_ADDRESS || this == POSTAL_ADDRESS;
        }
    }

    /** About the whole content. */
    static Signal whole(Kind kind, @Nullable String detail) {
        return new Signal(kind, null, null, null, detail);
    }
}
