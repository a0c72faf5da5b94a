package org.egide.report;

import java.util.List;
import org.egide.document.Document;

/**
 * A report that is composed, ready to be frozen or not.
 *
 * @param report which report
 * @param document what it says
 * @param data the data set that its figures come from
 * @param quotes what it cites
 * @param requests what it asks
 * @param obstacles what keeps it from being signed, in words; empty for nothing
 * @param reservations what it may be signed in spite of, with a reason, in words; empty for nothing
 */
record Prepared(
        Report report,
        Document document,
        DataSet data,
        List<Quote> quotes,
        List<RestingRequest> requests,
        List<String> obstacles,
        List<String> reservations) {}
