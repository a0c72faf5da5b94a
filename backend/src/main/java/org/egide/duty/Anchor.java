package org.egide.duty;

/** The day that a delay is counted from. */
public enum Anchor {
    /** The day on which the declaration of intention was published. */
    DECLARATION,
    /** The day on which the commission was referred to, or asked for a guarantor. */
    REFERRAL,
    /** The day on which the commission decided what is to be held. */
    DECISION,
    /** The first day of the consultation. */
    OPENING,
    /** Its last day, inclusive. */
    CLOSING,
    /** The day on which the owner received the guarantors' report. */
    REPORT_HANDED,
    /** The day on which the guarantors' report was published. */
    REPORT_PUBLISHED,
    /** The day on which the owner's response was published. */
    RESPONSE_PUBLISHED,
    /** The day on which the public inquiry, or what stands for it, opened. */
    INQUIRY
}
