package org.egide.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
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
import org.egide.document.Document.Fact;
import org.egide.document.Outline.Entry;
import org.egide.document.Picture.Kind;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Writes blocks as DOCX. */
final class DocxBlocks {

    /** The two kinds of lists of {@code numbering.xml}. */
    private static final BigInteger BULLETED = BigInteger.ZERO;

    private static final BigInteger NUMBERED = BigInteger.ONE;
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final QName DECORATIVE =
            new QName("http://schemas.microsoft.com/office/drawing/2017/decorative", "decorative", "adec");

    private final XWPFDocument docx;
    private final DocumentWords words;
    private final List<Entry> outline;
    private final Iterator<Entry> headings;
    private final DocxRuns runs;
    private final BigInteger bullets;
    private boolean newPage;

    DocxBlocks(XWPFDocument docx, DocumentWords words, List<Entry> outline) {
        this.docx = docx;
        this.words = words;
        this.outline = outline;
        this.headings = Outline.inOrder(outline);
        this.runs = new DocxRuns(docx);
        this.bullets = docx.getNumbering().addNum(BULLETED);
    }

    void write(List<Block> blocks) {
        for (Block block : blocks) {
            write(block);
        }
    }

    /** A line of words. */
    void line(String style, String text) {
        runs.write(paragraph(style), Run.of(text));
    }

    /** A line under the title. */
    void fact(Fact fact) {
        XWPFParagraph line = paragraph("ListParagraph");
        runs.write(line, List.of(new Run.Text(fact.label() + " : "), new Run.Strong(Run.of(fact.value()))));
    }

    private void write(Block block) {
        switch (block) {
            case Heading ignored -> heading(headings.next());
            case Paragraph paragraph -> paragraph(paragraph);
            case Quotation quotation -> quotation(quotation);
            case Listing list -> list(list, 0);
            case Table table -> table(table);
            case Illustration illustration -> picture(illustration.picture(), illustration.caption());
            case Chart chart -> {
                picture(chart.picture(), "");
                table(chart.table());
            }
            case Rule ignored -> paragraph("Rule");
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

    private XWPFParagraph paragraph(@Nullable String style) {
        XWPFParagraph paragraph = docx.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        if (newPage) {
            paragraph.setPageBreak(true);
            newPage = false;
        }
        return paragraph;
    }

    private void heading(Entry entry) {
        XWPFParagraph paragraph = paragraph("Heading" + entry.level());
        runs.anchored(paragraph, entry.anchor(), () -> {
            if (!entry.number().isEmpty()) {
                runs.write(paragraph, Run.of(entry.number() + "\u00a0 "));
            }
            runs.write(paragraph, entry.text());
        });
    }

    private void paragraph(Paragraph said) {
        XWPFParagraph paragraph = paragraph(said.leads() ? "Lead" : null);
        if (said.anchor() == null) {
            runs.write(paragraph, said.text());
        } else {
            runs.anchored(paragraph, said.anchor(), () -> runs.write(paragraph, said.text()));
        }
    }

    private void quotation(Quotation quotation) {
        quotation.paragraphs().forEach(words -> runs.write(paragraph("Quote"), words));
        if (!quotation.source().isEmpty()) {
            XWPFParagraph source = paragraph("QuoteSource");
            runs.write(source, Run.of("— "));
            runs.write(source, quotation.source());
        }
    }

    private void list(Listing list, int level) {
        BigInteger number = list.numbered() ? numbers() : bullets;
        for (Item item : list.items()) {
            XWPFParagraph paragraph = paragraph("ListParagraph");
            paragraph.setNumID(number);
            paragraph.setNumILvl(BigInteger.valueOf(level));
            runs.write(paragraph, item.text());
            if (item.nested() != null) {
                list(item.nested(), level + 1);
            }
        }
    }

    /** Each list counts from one. */
    private BigInteger numbers() {
        XWPFNumbering numbering = docx.getNumbering();
        BigInteger id = numbering.addNum(NUMBERED);
        for (int level = 0; level < Bounds.LIST_DEPTH; level++) {
            var override = numbering.getNum(id).getCTNum().addNewLvlOverride();
            override.setIlvl(BigInteger.valueOf(level));
            override.addNewStartOverride().setVal(BigInteger.ONE);
        }
        return id;
    }

    private void table(Table table) {
        if (newPage || !table.caption().isEmpty()) {
            line("Caption", table.caption());
        }
        DocxTables.write(docx, table, runs);
        XWPFParagraph after = paragraph("TableSmall");
        after.setSpacingAfter(0);
    }

    private void picture(Picture picture, String caption) {
        XWPFParagraph paragraph = paragraph("Picture");
        paragraph.setAlignment(ParagraphAlignment.START);
        PaperSize size = PaperSize.of(picture);
        XWPFRun run = paragraph.createRun();
        boolean jpeg = picture.kind() == Kind.JPEG;
        try {
            byte[] bytes = picture.kind() == Kind.SVG ? SvgDrawing.png(picture) : picture.bytes();
            XWPFPicture drawn = run.addPicture(
                    new ByteArrayInputStream(bytes),
                    jpeg ? PictureType.JPEG : PictureType.PNG,
                    jpeg ? "picture.jpg" : "picture.png",
                    millimetres(size.width()),
                    millimetres(size.height()));
            tell(drawn.getCTPicture().getNvPicPr().getCNvPr(), picture);
            tell(run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr(), picture);
        } catch (InvalidFormatException | IOException broken) {
            throw new UncheckedIOException(new IOException(broken));
        }
        if (!caption.isEmpty()) {
            line("PictureCaption", caption);
        }
    }

    private static int millimetres(double length) {
        return (int) Math.round(length * Units.EMU_PER_CENTIMETER / 10);
    }

    private static void tell(CTNonVisualDrawingProps properties, Picture picture) {
        properties.setDescr(Plain.writable(picture.alternative()));
        if (picture.isDecorative()) {
            try (XmlCursor cursor = properties.newCursor()) {
                cursor.toEndToken();
                cursor.beginElement("extLst", DRAWING);
                cursor.beginElement("ext", DRAWING);
                cursor.insertAttributeWithValue("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}");
                cursor.beginElement(DECORATIVE);
                cursor.insertAttributeWithValue("val", "1");
            }
        }
    }

    /** A field, filled with what Word would find; Word counts the pages when it opens the file. */
    private void contents(int depth) {
        List<Entry> shown = Outline.shown(outline, depth);
        if (shown.isEmpty()) {
            return;
        }
        line("TOCHeading", words.contents());
        XWPFParagraph last = null;
        for (Entry entry : shown) {
            XWPFParagraph line = paragraph("TOC" + entry.level());
            if (last == null) {
                openField(line, depth);
            }
            runs.write(
                    line, List.of(new Run.Link("#" + entry.anchor(), Run.of(entry.label()))), "DefaultParagraphFont");
            last = line;
        }
        if (last != null) {
            last.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        }
    }

    private static void openField(XWPFParagraph line, int depth) {
        var begin = line.createRun().getCTR().addNewFldChar();
        begin.setFldCharType(STFldCharType.BEGIN);
        begin.setDirty(true);
        line.createRun().getCTR().addNewInstrText().setStringValue(" TOC \\o \"1-" + depth + "\" \\h \\z \\u ");
        line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    }
}
