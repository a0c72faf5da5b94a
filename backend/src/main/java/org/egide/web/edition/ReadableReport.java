package org.egide.web.edition;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The words of an edition, apart from their table of contents, which stands beside them where there is room.
 *
 * @param article the words, as HTML that the product wrote
 * @param contents the headings, in order
 */
record ReadableReport(String article, List<Heading> contents) {

    private static final int DEEPEST = 3;

    /** Its list is its own. */
    ReadableReport {
        contents = List.copyOf(contents);
    }

    static ReadableReport of(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        page.select("nav.document-contents").remove();
        List<Heading> headings = new ArrayList<>();
        for (Element heading : page.select("h2[id], h3[id]")) {
            headings.add(
                    new Heading(heading.id(), heading.text(), heading.tagName().charAt(1) - '0' < DEEPEST ? 1 : 2));
        }
        return new ReadableReport(page.body().html(), headings);
    }

    /**
     * A line of the table of contents.
     *
     * @param anchor where it leads
     * @param title its number and words
     * @param level 1 or 2
     */
    record Heading(String anchor, String title, int level) {}
}
