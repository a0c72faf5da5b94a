package org.egide.report;

/** How far a section is; what the guarantors say, and nothing more. */
public enum SectionStatus {
    /** Not begun, or as the first draft left it. */
    TO_WRITE,
    /** Being written. */
    IN_HAND,
    /** To be read by another guarantor. */
    TO_REVIEW,
    /** Done. */
    READY
}
