package org.egide.duty;

import org.egide.identity.Capacity;
import org.egide.identity.Standing;
import org.jspecify.annotations.Nullable;

/** Whose duty it is, and what somebody has to be to say that it was done. */
public enum Holder {
    /** The project owner. */
    OWNER(Capacity.OWNER),
    /** The guarantors. */
    GUARANTOR(Capacity.GUARANTOR),
    /** The national commission. */
    COMMISSION(Capacity.COMMISSION_OFFICER),
    /** The public: a delay that is theirs runs out by itself; nobody says that it did, nor sets it aside. */
    PUBLIC(null);

    private final @Nullable Capacity capacity;

    Holder(@Nullable Capacity capacity) {
        this.capacity = capacity;
    }

    /** What somebody has to be; null for nobody. */
    public @Nullable Capacity capacity() {
        return capacity;
    }

    /** Whether somebody is what says that it was done. */
    public boolean isHeldBy(Standing standing) {
        return capacity != null && standing.capacities().contains(capacity);
    }
}
