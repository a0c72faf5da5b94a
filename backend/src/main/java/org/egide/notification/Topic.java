package org.egide.notification;

/** What somebody may ask to be told of. */
public enum Topic {
    /** The signed checkpoint of a consultation's log, each day that it grew. */
    CHECKPOINT,
    /** What becomes of a contribution. */
    CONTRIBUTION
}
