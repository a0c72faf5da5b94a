package org.egide.report;

import java.util.List;
import org.egide.document.Document;

/**
 * A report as a document.
 *
 * @param document the document; its links lead to the site by whole addresses
 * @param references what it cites, by number
 * @param findings what was found while it was composed
 * @param data the data that it rests on, attached to the document too
 * @param requests what it asks, whether the document shows it or not
 */
public record Composed(
        Document document,
        List<Reference> references,
        List<Finding> findings,
        DataSet data,
        List<RestingRequest> requests) {

    /** Its lists are its own. */
    public Composed {
        requests = List.copyOf(requests);
        references = List.copyOf(references);
        findings = List.copyOf(findings);
    }
}
