package org.egide.document;

import java.util.ArrayList;
import java.util.List;
import org.egide.document.Run.Citation;
import org.egide.document.Run.Code;
import org.egide.document.Run.Emphasis;
import org.egide.document.Run.LineBreak;
import org.egide.document.Run.Link;
import org.egide.document.Run.Note;
import org.egide.document.Run.Strong;
import org.egide.document.Run.Text;

/** Writes runs as HTML, and keeps the notes that it meets until they are placed. */
final class HtmlRuns {

    private final Markup html;
    private final DocumentWords words;
    private final boolean print;
    private final List<List<Run>> notes = new ArrayList<>();
    private int placed;

    HtmlRuns(Markup html, DocumentWords words, boolean print) {
        this.html = html;
        this.words = words;
        this.print = print;
    }

    void write(List<Run> runs) {
        for (Run run : runs) {
            write(run);
        }
    }

    private void write(Run run) {
        switch (run) {
            case Text text -> html.text(text.text());
            case Strong strong -> within("strong", strong.runs());
            case Emphasis emphasis -> within("em", emphasis.runs());
            case Code code -> html.element("code", code.text());
            case LineBreak ignored -> html.empty("br");
            case Link link -> link(link);
            case Citation citation -> citation(citation);
            case Note note -> note(note);
        }
    }

    private void within(String name, List<Run> runs) {
        html.open(name);
        write(runs);
        html.close();
    }

    private void link(Link link) {
        if (!Plain.isSafe(link.target())) {
            write(link.runs());
            return;
        }
        html.open("a", "href", link.target(), "title", print ? Plain.line(Run.plain(link.runs())) : "");
        write(link.runs());
        html.close();
    }

    private void citation(Citation citation) {
        String shown = "[" + citation.number() + "]";
        if (!Plain.isSafe(citation.target())) {
            html.text(shown);
            return;
        }
        String said = Plain.line(citation.description());
        html.open("a", "class", "document-citation", "href", citation.target(), "title", said.isEmpty() ? shown : said);
        html.text(shown);
        html.close();
    }

    private void note(Note note) {
        notes.add(note.runs());
        int number = notes.size();
        html.open("sup", "class", "document-ref");
        html.open(
                "a",
                "id",
                "note-ref-" + number,
                "href",
                "#note-" + number,
                print ? "title" : "aria-label",
                words.note() + " " + number);
        html.text(String.valueOf(number));
        html.close().close();
    }

    /** The notes that were met and not yet placed, with a way back from each. */
    void placeNotes() {
        if (placed == notes.size()) {
            return;
        }
        html.open("section", "class", "document-notes");
        html.element("h2", words.notes(), "id", "notes-" + (placed + 1));
        html.open("ol", "start", placed == 0 ? "" : String.valueOf(placed + 1));
        for (; placed < notes.size(); placed++) {
            placeNote(placed + 1);
        }
        html.closeLine().closeLine();
    }

    private void placeNote(int number) {
        html.open("li", "id", "note-" + number);
        write(notes.get(number - 1));
        html.text(" ");
        String back = words.back() + " " + number;
        html.open(
                "a",
                "class",
                "document-back",
                "href",
                "#note-ref-" + number,
                print ? "title" : "aria-label",
                print ? PdfNotes.MARK + back : back);
        html.text("↑").close().closeLine();
    }
}
