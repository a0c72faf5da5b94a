package org.egide.consultation;

/** When a guarantor looks at a contribution; shown on the consultation's page. */
public enum ModerationMode {
    /** Before it is published. */
    BEFORE_PUBLICATION,
    /** After it is published. */
    AFTER_PUBLICATION,
    /**
     * After it is published, but for what gives somebody's address or number away or holds a word of the list of
     * insults:
     * that waits for a guarantor. Nothing that was published is ever hidden but by a person.
     */
    AFTER_PUBLICATION_SOME_HELD
}
