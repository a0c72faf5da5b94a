package org.egide.web;

import java.util.List;
import org.egide.report.Quote;

/**
 * That the report cites something, as the page of that thing says it.
 *
 * @param number the number of the reference
 * @param heading the section that cites it
 * @param path the address of the passage, without its language
 */
public record QuoteLine(String number, String heading, String path) {

    /** The line of a quote. */
    public static QuoteLine of(Quote quote, String slug) {
        return new QuoteLine(String.valueOf(quote.number()), quote.heading(), quote.path(slug));
    }

    /** The lines of all. */
    public static List<QuoteLine> all(List<Quote> quotes, String slug) {
        return quotes.stream().map(quote -> of(quote, slug)).toList();
    }
}
