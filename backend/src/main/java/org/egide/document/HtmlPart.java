package org.egide.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.egide.document.Document.Front;

/** A few blocks as a part of somebody else's page, written here and now: for a text of some pages at most. */
public final class HtmlPart {

    private static final Front NONE = new Front("", null, Locale.ROOT, List.of(), Instant.EPOCH, List.of());
    private static final DocumentWords WORDS = new DocumentWords("", "", "", "", "", "");

    private HtmlPart() {}

    /** Paragraphs, lists, quotations and tables, without style or script; no pictures. */
    public static String of(List<Block> blocks) {
        return HtmlWriter.blocks(new Document(NONE, blocks), WORDS);
    }
}
