package org.egide.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a document, from top to bottom. */
public sealed interface Block {

    /**
     * A title in the text. Levels that leap are drawn nearer: none is skipped in what is written.
     *
     * @param level 1 to 6
     * @param anchor what addresses it; without one, it is made out of its number
     * @param numbered whether it bears a number such as 2.1
     */
    record Heading(int level, List<Run> text, @Nullable String anchor, boolean numbered) implements Block {

        /** A numbered one. */
        public static Heading of(int level, String text) {
            return new Heading(level, Run.of(text), null, true);
        }
    }

    /**
     * A paragraph.
     *
     * @param anchor what addresses it, if something does
     * @param leads whether it stays on the page of what follows
     */
    record Paragraph(List<Run> text, @Nullable String anchor, boolean leads) implements Block {

        /** Words alone. */
        public static Paragraph of(String text) {
            return new Paragraph(Run.of(text), null, false);
        }

        /** Runs that nothing addresses. */
        public static Paragraph of(List<Run> text) {
            return new Paragraph(text, null, false);
        }

        /** Runs that what follows belongs to. */
        public static Paragraph leading(List<Run> text) {
            return new Paragraph(text, null, true);
        }
    }

    /**
     * Somebody else's words.
     *
     * @param source who said so, and where; may be empty
     */
    record Quotation(List<List<Run>> paragraphs, List<Run> source) implements Block {}

    /** A list, whose items may hold lists: {@link Bounds#LIST_DEPTH} at most, one in another. */
    record Listing(boolean numbered, List<Item> items) implements Block {}

    /**
     * One item of a list.
     *
     * @param nested the list under it, if there is one
     */
    record Item(List<Run> text, @Nullable Listing nested) {}

    /**
     * A table; its header repeats on each page.
     *
     * @param caption may be empty
     * @param rows each with as many cells as there are columns
     * @param rowHeaders whether the first cell of each row names it
     */
    record Table(String caption, List<Column> columns, List<List<List<Run>>> rows, boolean rowHeaders)
            implements Block {}

    /** A column: what its header says, and on which side its cells stand. */
    record Column(String title, Alignment alignment) {

        /** One of words. */
        public static Column of(String title) {
            return new Column(title, Alignment.START);
        }
    }

    /** On which side cells stand; start and end follow the direction of the language. */
    enum Alignment {
        /** Words. */
        START,
        /** Short signs. */
        CENTRE,
        /** Numbers. */
        END
    }

    /**
     * A picture within the text.
     *
     * @param caption may be empty
     */
    record Illustration(Picture picture, String caption) implements Block {}

    /** A picture of figures, and the figures themselves in a table right after it. */
    record Chart(Picture picture, Table table) implements Block {}

    /** A line across. */
    record Rule() implements Block {}

    /**
     * Where the table of contents stands.
     *
     * @param depth the deepest level it shows, 1 to 6
     */
    record Contents(int depth) implements Block {}

    /** Where HTML and PDF show the notes; DOCX and ODT have them at the foot of the pages. */
    record Notes() implements Block {}

    /** What follows begins on a new page. */
    record PageBreak() implements Block {}

    /** An annex: lettered, on a new page; headings in it are numbered after its letter. */
    record Annex(String title, @Nullable String anchor, List<Block> blocks) implements Block {}
}
