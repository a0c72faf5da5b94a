package org.egide.response.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.egide.response.Asked;
import org.egide.response.Reply;
import org.egide.response.ReplyStance;
import org.egide.response.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A request, with what is replied so far.
 *
 * @param request its number in the report
 * @param label how the table calls it
 * @param asked what is asked
 * @param addressee of whom; empty for the owner
 * @param by the name of who replies
 * @param version of the reply, to be sent back as {@code If-Match}; 0 while there is none
 * @param stance what is replied; null while nothing is
 * @param text the reply
 * @param justification why it is not accepted as it stands
 * @param commitment what is promised; empty for nothing
 * @param due by when
 * @param means by which means
 * @param responsible who answers for it
 */
@Schema(example = """
        {"request": 1, "label": "A1", "asked": "Say how much water.", "addressee": "", "by": "Invented Owner",
         "version": 1, "stance": "ACCEPTED", "text": "800 m³ a day.", "justification": "",
         "commitment": "Publish it.", "due": "2021-12-31", "means": "A meter.", "responsible": "The site"}""")
public record PreparedReplyView(
        int request,
        String label,
        String asked,
        String addressee,
        String by,
        int version,
        @Nullable ReplyStance stance,
        String text,
        String justification,
        String commitment,
        @Nullable LocalDate due,
        String means,
        String responsible) {

    private static final Reply NOTHING_YET = new Reply(null, "", "", "", null, "", "");

    static PreparedReplyView of(Asked asked, @Nullable Versioned<Reply> saved) {
        Reply reply = saved == null ? NOTHING_YET : saved.value();
        return new PreparedReplyView(
                asked.number(),
                asked.request().label(),
                asked.request().text(),
                asked.request().addressee(),
                asked.by().name(),
                saved == null ? 0 : saved.version(),
                reply.stance(),
                reply.text(),
                reply.justification(),
                reply.commitment(),
                reply.due(),
                reply.means(),
                reply.responsible());
    }
}
