package org.egide.response;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.egide.report.GuarantorRequest;
import org.jspecify.annotations.Nullable;

/**
 * A response as it is prepared: what is asked, and what is replied so far.
 *
 * @param report the number of the report that it answers
 * @param reportEdition which edition of it
 * @param language of its words
 * @param requests what is asked, clarifications before recommendations
 * @param replies what is replied, by the number of the request
 * @param decided what is decided of the project; null while nothing is
 */
public record PreparedResponse(
        int report,
        int reportEdition,
        Locale language,
        List<GuarantorRequest> requests,
        Map<Integer, Versioned<Reply>> replies,
        @Nullable Versioned<Decided> decided) {

    /** Its lists are its own. */
    public PreparedResponse {
        requests = List.copyOf(requests);
        replies = Map.copyOf(replies);
    }

    /** The requests that have no reply yet, as the table calls them. */
    public List<String> missing() {
        return requests.stream()
                .filter(one -> !replies.containsKey(one.number()))
                .map(GuarantorRequest::label)
                .toList();
    }

    /** Whether it can be published. */
    public boolean isWhole() {
        return missing().isEmpty() && decided != null;
    }
}
