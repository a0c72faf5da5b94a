package org.egide.web.moderation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the guarantor did just before, and may take back; carried in the address, so that a reload says it again.
 *
 * @param done what was done; null for nothing
 * @param last of which content
 * @param number its public number
 */
record Notice(
        @Nullable Done done, @Nullable UUID last, @Nullable String number) {

    /** What can be done of an item. */
    enum Done {
        PUBLISH,
        PUBLISH_REDACTED,
        REFUSE,
        UNDONE,
        RECLASSIFIED,
        HANDED_OVER
    }

    /** Whether there is something to say. */
    public boolean said() {
        return done != null && number != null && number.matches("\\d{1,18}");
    }

    /** Whether it can be taken back from here. */
    public boolean undoable() {
        return said() && last != null && done != null && done.ordinal() <= Done.REFUSE.ordinal();
    }
}
