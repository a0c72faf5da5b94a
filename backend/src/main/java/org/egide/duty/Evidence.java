package org.egide.duty;

/** What shows that a duty was done. */
public enum Evidence {
    /** Nothing but the word of whoever says so, or a date that the platform knows. */
    NONE,
    /** A picture of the page. */
    SNAPSHOT,
    /** A photograph of the poster, where and when it was up. */
    POSTER,
    /** The cutting of the newspaper. */
    CUTTING,
    /** The document itself. */
    DOCUMENT
}
