package org.egide.report;

import java.util.List;
import org.egide.document.Document.Fact;

/**
 * What a report says of itself on its first page.
 *
 * @param mark before its title, such as “Draft”; empty for none
 * @param authors who signs it; empty for the guarantors in office
 * @param facts lines that identify it, before those that every report has
 */
public record Imprint(String mark, List<String> authors, List<Fact> facts) {

    /** Its lists are its own. */
    public Imprint {
        authors = List.copyOf(authors);
        facts = List.copyOf(facts);
    }
}
