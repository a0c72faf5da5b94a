package org.egide.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A document, whatever it is written as.
 *
 * @param front who says it, in which language, when
 * @param blocks what it says, in order; notes follow by themselves where no {@link Block.Notes} places them
 * @param attachments what goes along with it, inside the PDF
 */
public record Document(Front front, List<Block> blocks, List<Attachment> attachments) {

    /** Its lists are its own. */
    public Document {
        blocks = List.copyOf(blocks);
        attachments = List.copyOf(attachments);
    }

    /** One without attachments. */
    public Document(Front front, List<Block> blocks) {
        this(front, blocks, List.of());
    }

    /**
     * The first lines of a document.
     *
     * @param language of its words and of what the writers add (BCP 47)
     * @param at the instant that the files bear, and the only one: the same document gives the same bytes
     * @param facts lines that identify it, shown under the title
     */
    public record Front(
            String title,
            @Nullable String subtitle,
            Locale language,
            List<String> authors,
            Instant at,
            List<Fact> facts) {

        /** Its lists are its own. */
        public Front {
            authors = List.copyOf(authors);
            facts = List.copyOf(facts);
        }
    }

    /** A line that identifies a document, such as its period or its address. */
    public record Fact(String label, String value) {}

    /**
     * A file inside a PDF: data that the document rests on (PDF/A-3, relationship Data).
     *
     * @param name of the file
     * @param mediaType such as {@code text/csv}
     * @param description what it is, in the language of the document
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Attachment(String name, String mediaType, byte[] bytes, String description) {}
}
