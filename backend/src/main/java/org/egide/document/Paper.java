package org.egide.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.egide.document.Document.Attachment;

/**
 * What a PDF says of itself.
 *
 * @param title shown by readers instead of the name of the file
 * @param description one sentence
 * @param at when it was made, to the second: the same page and the same instant give the same bytes
 * @param attachments the files inside it
 */
public record Paper(
        String title,
        String description,
        List<String> authors,
        Locale language,
        Instant at,
        List<Attachment> attachments) {

    /** Its lists are its own. */
    public Paper {
        authors = List.copyOf(authors);
        attachments = List.copyOf(attachments);
    }
}
