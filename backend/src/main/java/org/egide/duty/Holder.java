package org.egide.duty;

import org.egide.identity.Capacity;

/** Whose duty it is, and what somebody has to be to say that it was done. */
public enum Holder {
    /** The project owner. */
    OWNER(Capacity.OWNER),
    /** The guarantors. */
    GUARANTOR(Capacity.GUARANTOR),
    /** The national commission. */
    COMMISSION(Capacity.COMMISSION_OFFICER);

    private final Capacity capacity;

    Holder(Capacity capacity) {
        this.capacity = capacity;
    }

    /** What somebody has to be. */
    public Capacity capacity() {
        return capacity;
    }
}
