package org.egide.response;

/** What is replied to a request of the report (domain, 2.3). */
public enum ReplyStance {
    /** It will be done. */
    ACCEPTED,
    /** A part of it will. */
    PARTLY,
    /** It will not. */
    REFUSED,
    /** It is decided later. */
    DEFERRED
}
