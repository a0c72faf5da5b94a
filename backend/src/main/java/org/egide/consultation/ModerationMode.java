package org.egide.consultation;

/** When a guarantor looks at a contribution; shown on the consultation's page. */
public enum ModerationMode {
    /** Before it is published. */
    BEFORE_PUBLICATION,
    /** After it is published. */
    AFTER_PUBLICATION
}
