package org.egide.duty;

/** The day that a delay is counted from. */
public enum Anchor {
    /** The first day of the consultation. */
    OPENING,
    /** Its last day, inclusive. */
    CLOSING,
    /** The day on which the owner received the guarantors' report. */
    REPORT_HANDED,
    /** The day on which the guarantors' report was published. */
    REPORT_PUBLISHED,
    /** The day on which the owner's response was published. */
    RESPONSE_PUBLISHED
}
