package org.egide.response.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.egide.response.Decided;
import org.egide.response.PreparedResponse;
import org.egide.response.ProjectDecision;
import org.egide.response.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The response in draft, as who asks may see it.
 *
 * @param report the number of the report that it answers
 * @param reportEdition which edition of it
 * @param replies each request with its reply so far
 * @param decision what is decided of the project; null while nothing is, and for others than the owner
 * @param reasons why, in Markdown
 * @param decisionVersion the version of the decision, to be sent back as {@code If-Match}; 0 while there is none
 * @param missing the owner's requests without a reply, which hold it back, as the table calls them
 * @param awaited the requests to others without a reply, which do not
 * @param whole whether it can be published
 */
@Schema(example = """
        {"report": 1, "reportEdition": 1,
         "replies": [{"request": 1, "label": "A1", "asked": "Say how much water.", "addressee": "",
           "by": "Invented Owner", "version": 1, "stance": "ACCEPTED", "text": "800 m³ a day.",
           "justification": "", "commitment": "", "due": null, "means": "", "responsible": ""}],
         "decision": "CONTINUE", "reasons": "It goes on.", "decisionVersion": 1, "missing": [], "awaited": ["B1"],
         "whole": true}""")
public record PreparedResponseView(
        int report,
        int reportEdition,
        List<PreparedReplyView> replies,
        @Nullable ProjectDecision decision,
        String reasons,
        int decisionVersion,
        List<String> missing,
        List<String> awaited,
        boolean whole) {

    static PreparedResponseView of(PreparedResponse one) {
        Versioned<Decided> decided = one.decided();
        return new PreparedResponseView(
                one.report(),
                one.reportEdition(),
                one.requests().stream()
                        .map(asked -> PreparedReplyView.of(asked, one.replies().get(asked.number())))
                        .toList(),
                decided == null ? null : decided.value().decision(),
                decided == null ? "" : decided.value().reasons(),
                decided == null ? 0 : decided.version(),
                one.missing(),
                one.awaited().stream().map(asked -> asked.request().label()).toList(),
                one.isWhole());
    }
}
