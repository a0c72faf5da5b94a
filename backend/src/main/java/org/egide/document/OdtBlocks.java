package org.egide.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.egide.document.Block.Annex;
import org.egide.document.Block.Chart;
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
import org.egide.document.Outline.Entry;
import org.egide.document.Picture.Kind;

/** Writes blocks as ODT. */
final class OdtBlocks {

    private static final String STYLE = "text:style-name";

    private final OdfXml xml;
    private final DocumentWords words;
    private final List<Entry> outline;
    private final Iterator<Entry> headings;
    private final OdtRuns runs;
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private boolean newPage;
    private int tables;

    OdtBlocks(OdfXml xml, DocumentWords words, List<Entry> outline) {
        this.xml = xml;
        this.words = words;
        this.outline = outline;
        this.headings = Outline.inOrder(outline);
        this.runs = new OdtRuns(xml);
    }

    /** The pictures that were met, by their path in the file. */
    Map<String, byte[]> pictures() {
        return pictures;
    }

    void write(List<Block> blocks) {
        for (Block block : blocks) {
            write(block);
        }
    }

    private void write(Block block) {
        if (newPage && !(block instanceof Heading || block instanceof PageBreak || block instanceof Annex)) {
            newPage = false;
            xml.open("text:p", STYLE, "NewPage").close();
        }
        switch (block) {
            case Heading ignored -> heading(headings.next());
            case Paragraph paragraph -> paragraph(paragraph);
            case Quotation quotation -> quotation(quotation);
            case Listing list -> list(list);
            case Table table -> table(table);
            case Illustration illustration -> picture(illustration.picture(), illustration.caption());
            case Chart chart -> {
                picture(chart.picture(), "");
                table(chart.table());
            }
            case Rule ignored -> xml.open("text:p", STYLE, "Rule").close();
            case Contents contents -> contents(contents.depth());
            case Notes ignored -> {}
            case PageBreak ignored -> newPage = true;
            case Annex annex -> {
                newPage = true;
                heading(headings.next());
                write(annex.blocks());
            }
        }
    }

    private void heading(Entry entry) {
        String style = newPage ? "NewPage" + entry.level() : "Heading_20_" + entry.level();
        newPage = false;
        xml.open("text:h", STYLE, style, "text:outline-level", String.valueOf(entry.level()));
        mark(entry.anchor());
        if (!entry.number().isEmpty()) {
            xml.text(entry.number() + "\u00a0 ");
        }
        runs.write(entry.text());
        xml.close();
    }

    private void mark(String anchor) {
        xml.open("text:bookmark", "text:name", anchor).close();
    }

    private void paragraph(Paragraph paragraph) {
        xml.open("text:p", STYLE, directed(paragraph.leads() ? "Lead" : "Standard", paragraph.text()));
        if (paragraph.anchor() != null) {
            mark(paragraph.anchor());
        }
        runs.write(paragraph.text());
        xml.close();
    }

    private static String directed(String style, List<Run> text) {
        return Plain.isRightToLeft(Run.plain(text)) ? OdtStyles.rightToLeft(style) : style;
    }

    private void line(String style, List<Run> text) {
        xml.open("text:p", STYLE, style);
        runs.write(text);
        xml.close();
    }

    private void quotation(Quotation quotation) {
        quotation.paragraphs().forEach(said -> line(directed("Quotations", said), said));
        if (!quotation.source().isEmpty()) {
            xml.open("text:p", STYLE, "Quotation_20_Source").text("— ");
            runs.write(quotation.source());
            xml.close();
        }
    }

    private void list(Listing list) {
        xml.open("text:list", STYLE, list.numbered() ? "Numbered" : "Bulleted");
        for (Item item : list.items()) {
            xml.open("text:list-item");
            line(directed("List_20_Text", item.text()), item.text());
            if (item.nested() != null) {
                list(item.nested());
            }
            xml.close();
        }
        xml.close();
    }

    private void table(Table table) {
        if (!table.caption().isEmpty()) {
            line("Caption", Run.of(table.caption()));
        }
        tables++;
        String style = Widths.areNarrow(table) ? "Table_20_Contents" : "Table_20_Small";
        new OdtTables(xml, runs).write(table, "Table" + tables, style);
    }

    private void picture(Picture picture, String caption) {
        boolean jpeg = picture.kind() == Kind.JPEG;
        String path = "Pictures/" + (pictures.size() + 1) + (jpeg ? ".jpg" : ".png");
        try {
            pictures.put(path, picture.kind() == Kind.SVG ? SvgDrawing.png(picture) : picture.bytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        xml.open("text:p", STYLE, caption.isEmpty() ? "Picture" : "Picture_20_Told");
        frame(picture, path);
        xml.close();
        if (!caption.isEmpty()) {
            line("Picture_20_Caption", Run.of(caption));
        }
    }

    private void frame(Picture picture, String path) {
        PaperSize size = PaperSize.of(picture);
        xml.open(
                "draw:frame",
                "draw:style-name",
                "Graphic",
                "draw:name",
                "Picture" + pictures.size(),
                "text:anchor-type",
                "as-char",
                "svg:width",
                millimetres(size.width()),
                "svg:height",
                millimetres(size.height()));
        xml.open("draw:image", "xlink:href", path, "xlink:type", "simple").close();
        if (!picture.isDecorative()) {
            xml.element("svg:title", picture.alternative()).element("svg:desc", picture.alternative());
        }
        xml.close();
    }

    private static String millimetres(double length) {
        return String.format(Locale.ROOT, "%.2fmm", length);
    }

    private void contents(int depth) {
        List<Entry> shown = Outline.shown(outline, depth);
        if (shown.isEmpty()) {
            return;
        }
        xml.open("text:table-of-content", "text:name", "Contents", "text:protected", "false");
        source(depth);
        xml.open("text:index-body").open("text:index-title", "text:name", "ContentsTitle");
        xml.element("text:p", words.contents(), STYLE, "Contents_20_Heading").close();
        for (Entry entry : shown) {
            xml.open("text:p", STYLE, "Contents_20_" + entry.level());
            runs.link("#" + entry.anchor(), "", Run.of(entry.label()), "Index_20_Link");
            xml.close();
        }
        xml.close().close();
    }

    /** How the program makes the table anew: with page numbers behind dots. */
    private void source(int depth) {
        xml.open("text:table-of-content-source", "text:outline-level", String.valueOf(depth));
        xml.element("text:index-title-template", words.contents(), STYLE, "Contents_20_Heading");
        for (int level = 1; level <= depth; level++) {
            xml.open(
                    "text:table-of-content-entry-template",
                    "text:outline-level",
                    String.valueOf(level),
                    STYLE,
                    "Contents_20_" + level);
            xml.open("text:index-entry-link-start", STYLE, "Index_20_Link").close();
            xml.open("text:index-entry-text").close();
            xml.open("text:index-entry-tab-stop", "style:type", "right", "style:leader-char", ".")
                    .close();
            xml.open("text:index-entry-page-number").close();
            xml.open("text:index-entry-link-end").close().close();
        }
        xml.close();
    }
}
