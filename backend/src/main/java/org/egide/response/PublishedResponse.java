package org.egide.response;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.egide.report.RequestKind;
import org.jspecify.annotations.Nullable;

/**
 * A response as it was published. It never changes; a correction is another edition.
 *
 * @param number its number, from 1
 * @param report the number of the report that it answers
 * @param reportEdition which edition of it
 * @param language of its words, those of the report
 * @param owner the name of who answers
 * @param decision what is decided of the project
 * @param reasons why, in Markdown
 * @param note what it corrects of the edition before; empty for the first
 * @param publishedAt when
 * @param late whether it came after the day on which it was due
 * @param sha256 of its PDF, in hexadecimal
 * @param replies each request with its reply, in order
 */
public record PublishedResponse(
        int number,
        int report,
        int reportEdition,
        Locale language,
        String owner,
        ProjectDecision decision,
        String reasons,
        String note,
        Instant publishedAt,
        boolean late,
        String sha256,
        List<Given> replies) {

    /** Its list is its own. */
    public PublishedResponse {
        replies = List.copyOf(replies);
    }

    PublishedResponse with(List<Given> all) {
        return new PublishedResponse(
                number,
                report,
                reportEdition,
                language,
                owner,
                decision,
                reasons,
                note,
                publishedAt,
                late,
                sha256,
                all);
    }

    PublishedResponse hashed(String pdf) {
        return new PublishedResponse(
                number,
                report,
                reportEdition,
                language,
                owner,
                decision,
                reasons,
                note,
                publishedAt,
                late,
                pdf,
                replies);
    }

    /**
     * A request with its reply.
     *
     * @param request the number of the request in the report
     * @param kind clarification or recommendation
     * @param place its place in its group, from 1
     * @param asked what was asked
     * @param addressee of whom; empty for the owner
     * @param by the name of who replies, or is to
     * @param reply what is replied; null while the respondent that is asked has not replied yet
     */
    public record Given(
            int request,
            RequestKind kind,
            int place,
            String asked,
            String addressee,
            String by,
            @Nullable Reply reply) {

        /** How it is called in the table: its group and its place. */
        public String label() {
            return (kind == RequestKind.CLARIFICATION ? "A" : "B") + place;
        }
    }
}
