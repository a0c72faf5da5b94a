package org.egide.synthesis;

/** Why a contribution is set aside: it was read, and makes no argument of this consultation. */
public enum AsideReason {
    /** It speaks of something else. */
    OFF_SUBJECT,
    /** A greeting, thanks, an empty sentence. */
    NO_ARGUMENT,
    /** Nobody could understand it. */
    UNINTELLIGIBLE,
    /** Something else, which a note says. */
    OTHER
}
