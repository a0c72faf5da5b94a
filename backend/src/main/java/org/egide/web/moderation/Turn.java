package org.egide.web.moderation;

import java.time.Instant;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.moderation.Queue.Opened;
import org.egide.moderation.QueueItem.Claim;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to decide of an item.
 *
 * @param whose whose
 * @param name of who holds it; empty for nobody
 * @param until the time in Paris at which the hold ends; empty without one
 * @param ends the same instant, for scripts
 * @param claim the claim of whoever reads this
 */
record Turn(
        Whose whose,
        String name,
        String until,
        @Nullable Instant ends,
        @Nullable UUID claim) {

    /** Whose turn it can be. */
    enum Whose {
        /** Whoever reads this holds it. */
        MINE,
        /** Nobody holds it. */
        FREE,
        /** Another guarantor holds it. */
        OTHER,
        /** It does not wait: it is decided, or its author withdrew it. */
        CLOSED
    }

    static Turn of(WaitingLine line, Opened opened, Person guarantor) {
        Claim holder = line.holder();
        if (!opened.history().waits()) {
            return new Turn(Whose.CLOSED, "", "", null, null);
        }
        if (holder == null) {
            return new Turn(Whose.FREE, "", "", null, null);
        }
        boolean mine = holder.account().equals(guarantor.account());
        return new Turn(
                mine ? Whose.MINE : Whose.OTHER,
                holder.name(),
                Held.time(holder),
                holder.until(),
                mine ? holder.id() : null);
    }

    /** Whether whoever reads this may decide now. */
    public boolean mine() {
        return whose == Whose.MINE;
    }

    /** Whether it waits. */
    public boolean waits() {
        return whose != Whose.CLOSED;
    }
}
