package org.egide.report;

import java.util.ArrayList;
import java.util.List;
import org.egide.document.Block;
import org.egide.document.Block.Paragraph;
import org.egide.shared.Refusal;

/**
 * A section whose text was read.
 *
 * @param section the section
 * @param blocks its text, with its citations marked
 * @param readable whether it is a document; if not, its words stand as they were typed
 */
record Parsed(Section section, List<Block> blocks, boolean readable) {

    private static final int SHOWN = 20_000;

    /** Reads a section. Text that is no document, such as lists in lists without end, does not hide the others. */
    static Parsed of(Section section) {
        try {
            return new Parsed(section, Marks.read(section.body(), section.level()), true);
        } catch (Refusal unreadable) {
            String words = Snippet.of(section.body(), SHOWN);
            return new Parsed(section, List.of(Paragraph.of(words)), false);
        }
    }

    /** What it cites, in the order of reading. */
    List<Token> tokens() {
        return Marks.in(blocks);
    }

    /** Where it stands in the document. */
    String anchor() {
        return section.key().isEmpty() ? "s-" + section.id() : "s-" + section.key();
    }

    /** What every section cites. */
    static List<Token> tokens(List<Parsed> sections) {
        List<Token> all = new ArrayList<>();
        sections.forEach(one -> all.addAll(one.tokens()));
        return all;
    }
}
