package org.egide.register;

/** Where a contribution stands. Its number is never given to another one, whatever its state. */
public enum State {
    /** Received, waiting for a guarantor. */
    WAITING,
    /** The public reads it. */
    PUBLISHED,
    /** A guarantor refused it, with a ground; the public sees a stub. */
    REFUSED,
    /** Its author withdrew it; the public sees a stub. */
    WITHDRAWN
}
