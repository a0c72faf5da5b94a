package org.egide.response;

/** What the owner decides of the project, once it knows what the consultation teaches. */
public enum ProjectDecision {
    CONTINUE,
    CONTINUE_CHANGED,
    POSTPONE,
    ABANDON
}
