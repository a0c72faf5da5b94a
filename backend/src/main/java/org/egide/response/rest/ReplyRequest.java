package org.egide.response.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.egide.response.Reply;
import org.egide.response.ReplyStance;
import org.jspecify.annotations.Nullable;

/**
 * What is replied to a request.
 *
 * @param stance accepted, partly, refused, deferred
 * @param text the reply, 1 to 5,000 UTF-16 units
 * @param justification why it is not accepted as it stands: required unless it is
 * @param commitment what is promised; null or empty for nothing
 * @param due by when: required with a commitment
 * @param means by which means: required with a commitment
 * @param responsible who answers for it: required with a commitment
 */
@Schema(example = """
        {"stance": "PARTLY", "text": "In summer only.", "justification": "In winter the canal overflows.",
         "commitment": "Dig a basin.", "due": "2021-12-31", "means": "A basin of 9,000 m³.",
         "responsible": "The management of the site"}""")
public record ReplyRequest(
        @Nullable ReplyStance stance,
        @Nullable String text,
        @Nullable String justification,
        @Nullable String commitment,
        @Nullable LocalDate due,
        @Nullable String means,
        @Nullable String responsible) {

    Reply toReply() {
        return new Reply(
                stance,
                NoteRequest.words(text),
                NoteRequest.words(justification),
                NoteRequest.words(commitment),
                due,
                NoteRequest.words(means),
                NoteRequest.words(responsible));
    }
}
