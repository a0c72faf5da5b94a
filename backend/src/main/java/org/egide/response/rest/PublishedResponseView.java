package org.egide.response.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.egide.response.ProjectDecision;
import org.egide.response.PublishedResponse;
import org.egide.response.PublishedResponse.Given;
import org.egide.response.Reply;
import org.egide.response.ReplyStance;
import org.jspecify.annotations.Nullable;

/**
 * The owner's response to the report.
 *
 * @param edition its number; a correction is another edition
 * @param owner the name of who answers
 * @param decision what is decided of the project
 * @param reasons why, in Markdown
 * @param publishedAt when it was published
 * @param late whether that was after the day on which it was due
 * @param sha256 SHA-256 of its PDF, as in the log
 * @param replies each request with its reply
 */
@Schema(example = """
        {"edition": 1, "owner": "Invented Owner", "decision": "CONTINUE_CHANGED", "reasons": "It goes on, smaller.",
         "publishedAt": "2021-07-20T09:00:00Z", "late": false,
         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         "replies": [{"request": 1, "label": "A1", "asked": "Say how much water.", "addressee": "",
           "by": "Invented Owner", "stance": "ACCEPTED",
           "text": "800 m³ a day.", "justification": "", "commitment": "Publish it.",
           "due": "2021-12-31", "means": "A meter.", "responsible": "The site"}]}""")
public record PublishedResponseView(
        int edition,
        String owner,
        ProjectDecision decision,
        String reasons,
        Instant publishedAt,
        boolean late,
        String sha256,
        List<ReplyView> replies) {

    static PublishedResponseView of(PublishedResponse one) {
        return new PublishedResponseView(
                one.number(),
                one.owner(),
                one.decision(),
                one.reasons(),
                one.publishedAt(),
                one.late(),
                one.sha256(),
                one.replies().stream().map(ReplyView::of).toList());
    }

    /**
     * A request with its reply.
     *
     * @param request the number of the request in the report
     * @param label how the table calls it
     * @param asked what was asked
     * @param addressee of whom; empty for the owner
     * @param by the name of who replies, or is to
     * @param stance what is replied; null while the respondent that is asked has not replied yet
     * @param text the reply
     * @param justification why it is not accepted as it stands
     * @param commitment what is promised; empty for nothing
     * @param due by when
     * @param means by which means
     * @param responsible who answers for it
     */
    public record ReplyView(
            int request,
            String label,
            String asked,
            String addressee,
            String by,
            @Nullable ReplyStance stance,
            String text,
            String justification,
            String commitment,
            @Nullable LocalDate due,
            String means,
            String responsible) {

        private static final Reply NOTHING_YET = new Reply(null, "", "", "", null, "", "");

        static ReplyView of(Given one) {
            Reply reply = Objects.requireNonNullElse(one.reply(), NOTHING_YET);
            return new ReplyView(
                    one.request(),
                    one.label(),
                    one.asked(),
                    one.addressee(),
                    one.by(),
                    reply.stance(),
                    reply.text(),
                    reply.justification(),
                    reply.commitment(),
                    reply.due(),
                    reply.means(),
                    reply.responsible());
        }
    }
}
