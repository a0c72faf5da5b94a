package org.egide.report;

/** What a report is about. */
public enum ReportKind {
    /** The report of the prior consultation, due a month after its end (C. env. L121-16-1 IV). */
    FINAL,
    /** A year of the continuing consultation (C. env. L121-14; yearly by practice, domain 1.6). */
    INTERIM,
    /** The whole continuing consultation, until the inquiry. */
    CONTINUING
}
