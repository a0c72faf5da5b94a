package org.egide.response;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.egide.consultation.Role;
import org.jspecify.annotations.Nullable;

/**
 * A response as it is prepared: what is asked, and what is replied so far.
 *
 * @param report the number of the report that it answers
 * @param reportEdition which edition of it
 * @param language of its words
 * @param requests what is asked and of whom, clarifications before recommendations
 * @param replies what is replied, by the number of the request
 * @param decided what is decided of the project; null while nothing is
 */
public record PreparedResponse(
        int report,
        int reportEdition,
        Locale language,
        List<Asked> requests,
        Map<Integer, Versioned<Reply>> replies,
        @Nullable Versioned<Decided> decided) {

    /** Its lists are its own. */
    public PreparedResponse {
        requests = List.copyOf(requests);
        replies = Map.copyOf(replies);
    }

    /** What one of those who reply sees of it: the owner all, any other what it is asked and what it replies. */
    PreparedResponse seenBy(Respondent respondent) {
        if (respondent.role() == Role.OWNER) {
            return this;
        }
        List<Asked> its =
                requests.stream().filter(one -> one.by().is(respondent)).toList();
        Map<Integer, Versioned<Reply>> said = its.stream()
                .map(Asked::number)
                .filter(replies::containsKey)
                .collect(Collectors.toMap(number -> number, number -> Objects.requireNonNull(replies.get(number))));
        return new PreparedResponse(report, reportEdition, language, its, said, null);
    }

    /** The requests of the owner that have no reply yet, as the table calls them: they hold the response back. */
    public List<String> missing() {
        return open(true).map(one -> one.request().label()).toList();
    }

    /** The requests to others that have no reply yet: the response says so, and does not wait. */
    public List<Asked> awaited() {
        return open(false).toList();
    }

    private Stream<Asked> open(boolean ofTheOwner) {
        return requests.stream()
                .filter(one -> !replies.containsKey(one.number()))
                .filter(one -> (one.by().role() == Role.OWNER) == ofTheOwner);
    }

    /** Whether it can be published. */
    public boolean isWhole() {
        return missing().isEmpty() && decided != null;
    }
}
