package org.egide.report;

import java.time.LocalDate;
import org.egide.consultation.Consultation;

/** What a report is about. */
public enum ReportKind {
    /** The report of the prior consultation, due a month after its end (C. env. L121-16-1 IV). */
    FINAL,
    /** A year of the continuing consultation (C. env. L121-14; yearly by practice, domain 1.6). */
    INTERIM,
    /** The whole continuing consultation, until the inquiry. */
    CONTINUING;

    /** Whether the day on which it is due has passed; only the report of the prior consultation has such a day. */
    boolean isLate(Consultation consultation, LocalDate today) {
        LocalDate due = consultation.calendar().reportDueOn(consultation.regime());
        return this == FINAL && due != null && today.isAfter(due);
    }
}
