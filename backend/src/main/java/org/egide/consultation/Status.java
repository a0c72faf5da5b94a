package org.egide.consultation;

/** Where a consultation stands, derived from the clock and its dates, never stored (domain, 1.4). */
public enum Status {
    /** Being prepared; the public does not see it. */
    DRAFT,
    /** The notice is published, the opening day has not come. */
    ANNOUNCED,
    /** Contributions are received. */
    OPEN,
    /** A guarantor is impeded; the resumption day is published (domain, 1.3). */
    SUSPENDED,
    /** Over; the guarantors' report is due within the regime's delay. */
    REPORT_DUE,
    /** Over; the report's due date has passed without a report. */
    REPORT_LATE,
    /** The report is published; the owner's response is due. */
    RESPONSE_DUE,
    /** The report is published; the response's due date has passed without a response. */
    RESPONSE_LATE,
    /** Everything due was published, or the regime asks for nothing more. */
    ENDED
}
