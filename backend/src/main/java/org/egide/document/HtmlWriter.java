package org.egide.document;

import java.util.List;
import java.util.function.Function;
import org.egide.document.Document.Fact;
import org.egide.document.Document.Front;
import org.egide.document.Outline.Entry;

/** Writes a document as HTML: semantic, without style or script of its own, well-formed as XML. */
final class HtmlWriter {

    private final Document document;
    private final DocumentWords words;
    private final HtmlMedium medium;
    private final List<Entry> outline;
    private final Markup html = new Markup();

    private HtmlWriter(Document document, DocumentWords words, HtmlMedium medium) {
        this.document = document;
        this.words = words;
        this.medium = medium;
        this.outline = Outline.of(document, words.annex());
    }

    /**
     * The document as a part of a page, an {@code article} whose title is an {@code h1}.
     *
     * @param pictures the address of each picture
     */
    static String fragment(Document document, DocumentWords words, Function<Picture, String> pictures) {
        HtmlWriter writer = new HtmlWriter(document, words, new HtmlMedium(false, pictures));
        writer.article();
        return writer.html.toString();
    }

    /** Its blocks alone, without its first lines and without pictures. */
    static String blocks(Document document, DocumentWords words) {
        HtmlWriter writer = new HtmlWriter(document, words, new HtmlMedium(false, picture -> ""));
        HtmlBlocks blocks = new HtmlBlocks(writer.html, words, writer.medium, writer.outline);
        blocks.write(document.blocks());
        blocks.remainingNotes();
        return writer.html.toString();
    }

    /**
     * The document as a page of its own.
     *
     * @param style address of its style sheet
     */
    static String page(Document document, DocumentWords words, String style) {
        HtmlWriter writer = new HtmlWriter(document, words, new HtmlMedium(false, Picture::dataAddress));
        writer.open();
        writer.html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        writer.html
                .empty("link", "rel", "stylesheet", "href", style)
                .close()
                .open("body")
                .open("main");
        writer.article();
        writer.html.close().close().close();
        return "<!DOCTYPE html>\n" + writer.html;
    }

    /**
     * The document as the press reads it.
     *
     * @param style a style sheet for paper
     */
    static String print(Document document, DocumentWords words, String style) {
        HtmlWriter writer = new HtmlWriter(document, words, new HtmlMedium(true, Picture::dataAddress));
        writer.open();
        writer.html.empty(
                "meta",
                "name",
                "subject",
                "content",
                Plain.line(document.front().title()));
        writer.bookmarks();
        writer.html.element("style", style).close().open("body");
        writer.html.element("div", Plain.line(document.front().title()), "class", "running");
        writer.article();
        writer.html.close().close();
        return "<!DOCTYPE html>\n" + writer.html;
    }

    private void open() {
        Front front = document.front();
        html.open(
                        "html",
                        "xmlns",
                        "http://www.w3.org/1999/xhtml",
                        "lang",
                        front.language().toLanguageTag())
                .open("head")
                .empty("meta", "charset", "utf-8")
                .element("title", Plain.line(front.title()));
    }

    private void bookmarks() {
        html.open("bookmarks");
        html.open("bookmark", "name", Plain.line(document.front().title()), "href", "#document")
                .close();
        int depth = 0;
        for (Entry entry : outline) {
            for (; depth >= entry.level(); depth--) {
                html.close();
            }
            html.open("bookmark", "name", entry.label(), "href", "#" + entry.anchor());
            depth++;
        }
        for (; depth > 0; depth--) {
            html.close();
        }
        html.close();
    }

    private void article() {
        Front front = document.front();
        html.open("article", "class", "document", "lang", front.language().toLanguageTag());
        front(front);
        HtmlBlocks blocks = new HtmlBlocks(html, words, medium, outline);
        blocks.write(document.blocks());
        blocks.remainingNotes();
        html.closeLine();
    }

    private void front(Front front) {
        html.open("div", "class", "document-front");
        html.open("h1", "id", "document", "dir", HtmlBlocks.direction(front.title()))
                .text(Plain.line(front.title()))
                .closeLine();
        if (front.subtitle() != null) {
            html.open("p", "class", "document-subtitle").text(front.subtitle()).closeLine();
        }
        if (!front.authors().isEmpty()) {
            html.open("p", "class", "document-authors")
                    .element("span", words.authors() + " ", "class", "document-by")
                    .text(String.join(", ", front.authors()))
                    .closeLine();
        }
        if (!front.facts().isEmpty()) {
            facts(front.facts());
        }
        html.closeLine();
    }

    /** On paper a table, which reads aloud in pairs; on a screen a list of descriptions. */
    private void facts(List<Fact> facts) {
        html.open(medium.print() ? "table" : "dl", "class", "document-facts");
        for (Fact fact : facts) {
            html.open(medium.print() ? "tr" : "div");
            html.element(medium.print() ? "th" : "dt", fact.label(), "scope", medium.print() ? "row" : "");
            html.element(medium.print() ? "td" : "dd", fact.value());
            html.closeLine();
        }
        html.closeLine();
    }

    /**
     * What the HTML is for.
     *
     * @param print whether the press of the PDF reads it
     * @param pictures the address of each picture
     */
    record HtmlMedium(boolean print, Function<Picture, String> pictures) {}
}
