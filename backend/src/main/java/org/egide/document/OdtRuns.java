package org.egide.document;

import java.util.List;
import org.egide.document.Run.Citation;
import org.egide.document.Run.Code;
import org.egide.document.Run.Emphasis;
import org.egide.document.Run.LineBreak;
import org.egide.document.Run.Link;
import org.egide.document.Run.Note;
import org.egide.document.Run.Strong;
import org.egide.document.Run.Text;

/** Writes runs as ODT, with footnotes. */
final class OdtRuns {

    private final OdfXml xml;
    private int notes;

    OdtRuns(OdfXml xml) {
        this.xml = xml;
    }

    void write(List<Run> runs) {
        for (Run run : runs) {
            write(run);
        }
    }

    private void write(Run run) {
        switch (run) {
            case Text text -> xml.text(text.text());
            case Strong strong -> span("Strong", strong.runs());
            case Emphasis emphasis -> span("Emphasis", emphasis.runs());
            case Code code -> span("Code", Run.of(code.text()));
            case LineBreak ignored -> xml.open("text:line-break").close();
            case Link link -> link(link.target(), "", link.runs(), "Internet_20_link");
            case Citation citation ->
                link(
                        citation.target(),
                        Plain.line(citation.description()),
                        Run.of("[" + citation.number() + "]"),
                        "Citation");
            case Note note -> note(note);
        }
    }

    private void span(String style, List<Run> runs) {
        xml.open("text:span", "text:style-name", style);
        write(runs);
        xml.close();
    }

    /** Words that lead somewhere, with a tip on what is there. */
    void link(String target, String tip, List<Run> runs, String style) {
        if (!Plain.isSafe(target)) {
            write(runs);
            return;
        }
        xml.open(
                "text:a",
                "xlink:type",
                "simple",
                "xlink:href",
                target,
                "office:title",
                tip,
                "text:style-name",
                style,
                "text:visited-style-name",
                style);
        write(runs);
        xml.close();
    }

    private void note(Note note) {
        notes++;
        xml.open("text:note", "text:id", "note" + notes, "text:note-class", "footnote");
        xml.element("text:note-citation", String.valueOf(notes));
        xml.open("text:note-body").open("text:p", "text:style-name", "Footnote").text("\u00a0");
        write(note.runs());
        xml.close().close().close();
    }
}
