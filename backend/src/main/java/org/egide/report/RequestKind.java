package org.egide.report;

/** What is asked in the report (domain, 2.3). */
public enum RequestKind {
    /** What becomes of questions that found no answer: group A. */
    CLARIFICATION,
    /** How the public takes part from now on, how the project is governed, what becomes of opinions: group B. */
    RECOMMENDATION
}
