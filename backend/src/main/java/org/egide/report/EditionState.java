package org.egide.report;

/** Where an edition of a report stands. */
public enum EditionState {
    /** Frozen, to be looked at and signed. */
    FROZEN,
    /** Signed by every guarantor in office, and public for ever. */
    PUBLISHED,
    /** Given up before it was published: the report is written on. */
    DROPPED
}
