package org.egide.report;

import java.util.Locale;
import java.util.Objects;
import org.egide.report.Quote.Loss;
import org.egide.shared.Times;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Keeps back, of the page of an edition, each passage that cites what the public may no longer read: a passage that
 * cites may repeat (decision 64). What stands instead says so.
 */
@Component
class Withholding {

    /** The smallest of these around a citation is kept back, where neither a quotation nor a row of a table is. */
    private static final String PASSAGE = "p, li, figure, dd";

    private final MessageSource messages;

    Withholding(MessageSource messages) {
        this.messages = messages;
    }

    /** What of the page may be shown. */
    String shown(String html, Edition edition) {
        if (edition.lost().isEmpty()) {
            return html;
        }
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        edition.lost().forEach(quote -> withhold(page, quote, edition.language()));
        return page.body().html();
    }

    private void withhold(Document page, Quote quote, Locale language) {
        for (Element link : page.select("a[href]")) {
            if (link.root() == page && leadsTo(link.attr("href"), quote.target())) {
                replace(link, quote, language);
            }
        }
    }

    private static boolean leadsTo(String address, String target) {
        int end = address.indexOf(target) + target.length();
        return address.contains(target) && (end == address.length() || "#?/".indexOf(address.charAt(end)) >= 0);
    }

    private void replace(Element link, Quote quote, Locale language) {
        Element passage = link.closest("blockquote");
        passage = passage == null ? link.closest("tr") : passage;
        passage = passage == null ? link.closest(PASSAGE) : passage;
        if (passage == null) {
            link.remove();
            return;
        }
        Element notice = new Element("span").addClass("report-withheld").text(notice(quote, language));
        if (passage.is("tr")) {
            passage.children().forEach(Element::empty);
            passage.child(0).appendChild(notice);
        } else {
            passage.empty().appendChild(passage.is("blockquote") ? new Element("p").appendChild(notice) : notice);
        }
        passage.addClass("report-withheld-passage");
    }

    private String notice(Quote quote, Locale language) {
        Loss loss = Objects.requireNonNull(quote.loss());
        return messages.getMessage(
                "edition.withheld." + loss.why(),
                new Object[] {quote.label(), Times.day(loss.at(), language)},
                language);
    }
}
