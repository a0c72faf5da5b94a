package org.egide.document;

import java.util.Iterator;
import java.util.List;
import org.egide.document.Block.Alignment;
import org.egide.document.Block.Annex;
import org.egide.document.Block.Chart;
import org.egide.document.Block.Column;
import org.egide.document.Block.Contents;
import org.egide.document.Block.Heading;
import org.egide.document.Block.Illustration;
import org.egide.document.Block.Item;
import org.egide.document.Block.Listing;
import org.egide.document.Block.Notes;
import org.egide.document.Block.PageBreak;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Quotation;
import org.egide.document.Block.Rule;
import org.egide.document.Block.Table;
import org.egide.document.HtmlWriter.HtmlMedium;
import org.egide.document.Outline.Entry;

/** Writes blocks as HTML. */
final class HtmlBlocks {

    private static final int DEEPEST = 6;

    /** The greatest number for which the room that every list has is enough. */
    private static final int TWO_DIGITS = 99;

    /** The longest quotation that is kept on one page, in UTF-16 units. */
    private static final int SHORT_QUOTATION = 1_500;

    private final Markup html;
    private final DocumentWords words;
    private final HtmlMedium medium;
    private final List<Entry> outline;
    private final Iterator<Entry> headings;
    private final HtmlRuns runs;

    HtmlBlocks(Markup html, DocumentWords words, HtmlMedium medium, List<Entry> outline) {
        this.html = html;
        this.words = words;
        this.medium = medium;
        this.outline = outline;
        this.headings = Outline.inOrder(outline);
        this.runs = new HtmlRuns(html, words, medium.print());
    }

    /** The direction of words that are read from right to left; empty for the others, which is usual. */
    static String direction(String text) {
        return Plain.isRightToLeft(text) ? "rtl" : "";
    }

    void write(List<Block> blocks) {
        for (Block block : blocks) {
            write(block);
        }
    }

    /** The notes that no block placed. */
    void remainingNotes() {
        runs.placeNotes();
    }

    private void write(Block block) {
        switch (block) {
            case Heading ignored -> heading(headings.next());
            case Paragraph paragraph -> paragraph(paragraph);
            case Quotation quotation -> quotation(quotation);
            case Listing list -> list(list);
            case Table table -> table(table);
            case Illustration illustration -> figure(illustration.picture(), illustration.caption());
            case Chart chart -> {
                figure(chart.picture(), "");
                table(chart.table());
            }
            case Rule ignored -> html.empty("hr");
            case Contents contents -> contents(contents.depth());
            case Notes ignored -> runs.placeNotes();
            case PageBreak ignored ->
                html.open("div", "class", "document-break").closeLine();
            case Annex annex -> annex(annex);
        }
    }

    private void annex(Annex annex) {
        html.open("section", "class", "document-annex");
        heading(headings.next());
        write(annex.blocks());
        html.closeLine();
    }

    private void heading(Entry entry) {
        html.open(
                "h" + Math.min(DEEPEST, entry.level() + 1),
                "id",
                entry.anchor(),
                "class",
                "document-h" + entry.level(),
                "dir",
                direction(entry.title()));
        if (!entry.number().isEmpty()) {
            html.element("span", entry.number(), "class", "document-number").text(" ");
        }
        runs.write(entry.text());
        html.closeLine();
    }

    private void paragraph(Paragraph said) {
        html.open(
                "p",
                "id",
                said.anchor() == null ? "" : said.anchor(),
                "class",
                said.leads() ? "document-lead" : "",
                "dir",
                direction(Run.plain(said.text())));
        runs.write(said.text());
        html.closeLine();
    }

    private void quotation(Quotation quotation) {
        html.open("blockquote", "class", isShort(quotation) ? "document-whole" : "");
        quotation.paragraphs().forEach(said -> paragraph(Paragraph.of(said)));
        if (!quotation.source().isEmpty()) {
            html.open("p", "class", "document-source").text("— ");
            runs.write(quotation.source());
            html.closeLine();
        }
        html.closeLine();
    }

    /** Whether it is kept whole: otherwise its source, or the line at its side, would stand on a page alone. */
    private static boolean isShort(Quotation quotation) {
        return quotation.paragraphs().stream()
                        .mapToInt(paragraph -> Run.plain(paragraph).length())
                        .sum()
                <= SHORT_QUOTATION;
    }

    private void list(Listing list) {
        html.open(list.numbered() ? "ol" : "ul", "class", list.items().size() > TWO_DIGITS ? "document-many" : "");
        for (Item item : list.items()) {
            html.open("li", "dir", direction(Run.plain(item.text())));
            runs.write(item.text());
            if (item.nested() != null) {
                list(item.nested());
            }
            html.closeLine();
        }
        html.closeLine();
    }

    private void table(Table table) {
        if (!medium.print()) {
            String named = table.caption();
            String role = named.isEmpty() ? "" : "region";
            html.open("div", "class", "document-table", "role", role, "tabindex", "0", "aria-label", named);
        }
        boolean stacked = isStacked(table);
        html.open("table", "class", look(table, stacked), "role", stacked ? "table" : "");
        if (!table.caption().isEmpty()) {
            html.open("caption").text(table.caption()).closeLine();
        }
        if (medium.print()) {
            Widths.of(table).forEach(width -> html.empty("col", "width", width + "%"));
        }
        head(table);
        html.open("tbody");
        table.rows().forEach(row -> row(table, row));
        html.closeLine().closeLine();
        if (!medium.print()) {
            html.closeLine();
        }
    }

    /** On a telephone each row of sentences stands for itself, every cell below the name of its column. */
    private boolean isStacked(Table table) {
        return !medium.print() && Widths.areWordy(table);
    }

    private static String look(Table table, boolean stacked) {
        String wide = Widths.areNarrow(table) ? "" : "document-wide";
        return stacked ? (wide + " document-stacked").strip() : wide;
    }

    private void head(Table table) {
        html.open("thead").open("tr");
        for (Column column : table.columns()) {
            html.element("th", column.title(), "scope", "col", "class", side(column.alignment()));
        }
        html.close().closeLine();
    }

    private void row(Table table, List<List<Run>> row) {
        boolean stacked = isStacked(table);
        html.open("tr", "role", stacked ? "row" : "");
        for (int i = 0; i < row.size(); i++) {
            cell(table, i, row.get(i), stacked);
        }
        html.closeLine();
    }

    /** Cells that are laid out as blocks would lose their role: it is written down. */
    private void cell(Table table, int at, List<Run> words, boolean stacked) {
        boolean header = at == 0 && table.rowHeaders();
        Column column = table.columns().get(at);
        String role = header ? "rowheader" : "cell";
        html.open(
                header ? "th" : "td",
                "scope",
                header ? "row" : "",
                "role",
                stacked ? role : "",
                "data-column",
                stacked ? column.title() : "",
                "class",
                side(column.alignment()),
                "dir",
                direction(Run.plain(words)));
        runs.write(words);
        html.close();
    }

    private static String side(Alignment alignment) {
        return switch (alignment) {
            case START -> "";
            case CENTRE -> "centre";
            case END -> "end";
        };
    }

    private void figure(Picture picture, String caption) {
        String address = medium.pictures().apply(picture);
        html.open(medium.print() ? "div" : "figure", "class", "document-figure");
        if (medium.print()) {
            onPaper(picture, address);
        } else {
            String width = String.valueOf(picture.width());
            String height = String.valueOf(picture.height());
            html.picture(address, picture.alternative(), "width", width, "height", height, "loading", "lazy");
        }
        if (!caption.isEmpty()) {
            html.element(medium.print() ? "p" : "figcaption", caption, "class", "document-caption");
        }
        html.closeLine();
    }

    /** A picture that only decorates is a background, which readers skip. */
    private void onPaper(Picture picture, String address) {
        PaperSize size = PaperSize.of(picture);
        if (picture.isDecorative()) {
            html.open("div", "style", size.background(address)).closeLine();
        } else {
            html.picture(address, picture.alternative(), "style", size.style());
        }
    }

    private void contents(int depth) {
        List<Entry> shown = Outline.shown(outline, depth);
        if (shown.isEmpty()) {
            return;
        }
        String named = medium.print() ? "" : "contents";
        html.open(medium.print() ? "div" : "nav", "class", "document-contents", "aria-labelledby", named);
        html.element("h2", words.contents(), "id", "contents");
        int level = 0;
        for (Entry entry : shown) {
            level = step(entry.level(), level);
            String title = medium.print() ? entry.label() : "";
            html.open("li").element("a", entry.label(), "href", "#" + entry.anchor(), "title", title);
        }
        step(0, level);
        html.closeLine();
    }

    /** Opens or closes lists until those of this level are open, and closes the item before. */
    private int step(int wanted, int open) {
        int level = open;
        if (level >= wanted && level > 0) {
            html.closeLine();
        }
        for (; level < wanted; level++) {
            html.open("ol");
        }
        for (; level > wanted; level--) {
            html.closeLine();
            if (level > 1) {
                html.closeLine();
            }
        }
        return level;
    }
}
