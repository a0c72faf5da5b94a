package org.egide.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.egide.document.Run.Citation;
import org.egide.document.Run.Code;
import org.egide.document.Run.Emphasis;
import org.egide.document.Run.LineBreak;
import org.egide.document.Run.Link;
import org.egide.document.Run.Note;
import org.egide.document.Run.Strong;
import org.egide.document.Run.Text;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTMarkupRange;

/** Writes runs as DOCX, with footnotes and bookmarks. */
final class DocxRuns {

    private static final Look PLAIN = new Look(false, false, "");

    private final XWPFDocument docx;
    private final Map<String, String> bookmarks = new HashMap<>();
    private int marks;

    DocxRuns(XWPFDocument docx) {
        this.docx = docx;
    }

    void write(XWPFParagraph paragraph, List<Run> runs) {
        write(paragraph, runs, PLAIN);
    }

    /** Links look like this style. */
    void write(XWPFParagraph paragraph, List<Run> runs, String linkStyle) {
        write(paragraph, runs, new Look(false, false, linkStyle));
    }

    /** Writes something that links lead to. */
    void anchored(XWPFParagraph paragraph, String anchor, Runnable writing) {
        BigInteger id = BigInteger.valueOf(++marks);
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(bookmark(anchor));
        writing.run();
        CTMarkupRange end = paragraph.getCTP().addNewBookmarkEnd();
        end.setId(id);
    }

    /** Names of bookmarks are short and without hyphens. */
    private String bookmark(String anchor) {
        return bookmarks.computeIfAbsent(anchor, ignored -> "_Ref" + (bookmarks.size() + 1));
    }

    private void write(XWPFParagraph paragraph, List<Run> runs, Look look) {
        direct(paragraph, runs);
        for (Run run : runs) {
            write(paragraph, run, look);
        }
    }

    private void write(XWPFParagraph paragraph, Run run, Look look) {
        switch (run) {
            case Text text -> look.on(paragraph.createRun(), text.text());
            case Strong strong -> nested(paragraph, strong.runs(), new Look(true, look.italic(), look.style()));
            case Emphasis emphasis -> nested(paragraph, emphasis.runs(), new Look(look.bold(), true, look.style()));
            case Code code -> new Look(look.bold(), look.italic(), "Code").on(paragraph.createRun(), code.text());
            case LineBreak ignored -> paragraph.createRun().addBreak();
            case Link link -> link(paragraph, link.target(), "", Run.plain(link.runs()), look.orLink("Hyperlink"));
            case Citation citation ->
                link(
                        paragraph,
                        citation.target(),
                        citation.description(),
                        "[" + citation.number() + "]",
                        look.orLink("Citation"));
            case Note note -> note(paragraph, note);
        }
    }

    private void nested(XWPFParagraph paragraph, List<Run> runs, Look look) {
        for (Run run : runs) {
            write(paragraph, run, look);
        }
    }

    private void link(XWPFParagraph paragraph, String target, String tip, String words, Look look) {
        if (!Plain.isSafe(target)) {
            look.on(paragraph.createRun(), words);
            return;
        }
        XWPFHyperlinkRun run;
        if (target.startsWith("#")) {
            CTHyperlink link = paragraph.getCTP().addNewHyperlink();
            link.setAnchor(bookmark(target.substring(1)));
            run = new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
        } else {
            run = paragraph.createHyperlinkRun(Plain.line(target));
        }
        if (!tip.isEmpty()) {
            run.getCTHyperlink().setTooltip(Plain.line(tip));
        }
        look.on(run, words);
    }

    private void note(XWPFParagraph paragraph, Note note) {
        XWPFFootnote footnote = docx.createFootnote();
        XWPFParagraph words = footnote.createParagraph();
        words.setStyle("FootnoteText");
        words.createRun().setText(" ");
        write(words, note.runs(), PLAIN);
        paragraph.addFootnoteReference(footnote);
    }

    private static void direct(XWPFParagraph paragraph, List<Run> runs) {
        if (Plain.isRightToLeft(Run.plain(runs))) {
            var properties = paragraph.getCTP().isSetPPr()
                    ? paragraph.getCTP().getPPr()
                    : paragraph.getCTP().addNewPPr();
            if (!properties.isSetBidi()) {
                properties.addNewBidi();
            }
        }
    }

    /** How words look. */
    private record Look(boolean bold, boolean italic, String style) {

        Look orLink(String link) {
            return style.isEmpty() ? new Look(bold, italic, link) : this;
        }

        void on(XWPFRun run, String text) {
            if (!style.isEmpty()) {
                run.setStyle(style);
            }
            if (bold) {
                run.setBold(true);
            }
            if (italic) {
                run.setItalic(true);
            }
            run.setText(Plain.writable(text));
            if (Plain.isRightToLeft(text)) {
                var properties = run.getCTR().isSetRPr()
                        ? run.getCTR().getRPr()
                        : run.getCTR().addNewRPr();
                properties.addNewRtl();
            }
        }
    }
}
