package org.egide.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.egide.document.Block;
import org.egide.document.Block.Annex;
import org.egide.document.Block.Chart;
import org.egide.document.Block.Heading;
import org.egide.document.Block.Item;
import org.egide.document.Block.Listing;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Quotation;
import org.egide.document.Block.Table;
import org.egide.document.Document;
import org.egide.document.Run;
import org.egide.document.Run.Emphasis;
import org.egide.document.Run.Link;
import org.egide.document.Run.Strong;

/** Which figures a report shows, and where first: within a sentence they have no number of a reference. */
final class FigureQuotes {

    private static final String ANCHOR = "#figure-";

    private final Report report;
    private final String page;
    private final Map<String, Quote> found = new LinkedHashMap<>();
    private String place = "document";
    private String heading = "";

    private FigureQuotes(Report report, String slug) {
        this.report = report;
        this.page = "/" + report.language().getLanguage() + "/consultations/" + slug + "/figures#define-";
    }

    static List<Quote> of(Report report, String slug, Document document) {
        FigureQuotes quotes = new FigureQuotes(report, slug);
        document.blocks().forEach(quotes::read);
        return new ArrayList<>(quotes.found.values());
    }

    private void read(Block block) {
        switch (block) {
            case Heading one -> enter(one);
            case Paragraph one -> words(one.text());
            case Quotation one -> one.paragraphs().forEach(this::words);
            case Listing one -> one.items().forEach(this::item);
            case Table one -> one.rows().forEach(row -> row.forEach(this::words));
            case Chart one -> read(one.table());
            case Annex one -> one.blocks().forEach(this::read);
            case Block ignored -> {}
        }
    }

    private void enter(Heading one) {
        String anchor = one.anchor();
        if (anchor != null) {
            place = anchor;
            heading = Run.plain(one.text());
        }
    }

    private void item(Item item) {
        words(item.text());
        Listing nested = item.nested();
        if (nested != null) {
            read(nested);
        }
    }

    private void words(List<Run> runs) {
        for (Run run : runs) {
            switch (run) {
                case Link link -> link(link.target());
                case Strong strong -> words(strong.runs());
                case Emphasis emphasis -> words(emphasis.runs());
                case Run ignored -> {}
            }
        }
    }

    private void link(String target) {
        if (target.startsWith(ANCHOR)) {
            String id = target.substring(ANCHOR.length());
            found.computeIfAbsent(
                    id,
                    figure -> new Quote(
                            report.number(),
                            0,
                            CitableFigures.PREFIX + figure,
                            figure,
                            0,
                            place,
                            heading,
                            figure,
                            page + figure,
                            null));
        }
    }
}
