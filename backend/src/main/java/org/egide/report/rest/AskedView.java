package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.egide.report.GuarantorRequest;
import org.egide.report.RequestKind;

/**
 * Something that the guarantors ask in a published edition.
 *
 * @param number its number in the report, which never changes
 * @param label its group and place in the table, such as {@code A1}
 * @param kind clarification or recommendation
 * @param text what is asked
 * @param addressee of whom; empty for the owner of the project
 * @param sources what it rests on, such as {@code c12} and {@code a3}
 */
@Schema(name = "PublishedRequest", example = """
        {"number": 1, "label": "A1", "kind": "CLARIFICATION", "text": "Dire d’où vient l’eau en août.",
         "addressee": "", "sources": ["a3", "c12"]}""")
record AskedView(int number, String label, RequestKind kind, String text, String addressee, List<String> sources) {

    static AskedView of(GuarantorRequest request) {
        return new AskedView(
                request.number(),
                request.label(),
                request.kind(),
                request.text(),
                request.addressee(),
                request.sources());
    }
}
