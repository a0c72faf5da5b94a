package org.egide.web.moderation;

import java.util.List;
import java.util.Locale;
import org.egide.moderation.Charter;
import org.egide.moderation.Ground;

/**
 * A charter as guarantors read it beside a text, in one language.
 *
 * @param version its version
 * @param delayHours within which a content is looked at
 * @param articles what it asks, each with the grounds that protect it
 */
record CharterLines(int version, int delayHours, List<ArticleLine> articles) {

    static CharterLines of(Charter charter, Locale locale) {
        return new CharterLines(
                charter.version(),
                charter.terms().delayHours(),
                charter.articles().stream()
                        .map(article -> new ArticleLine(
                                article.key(),
                                article.title().in(locale),
                                article.text().in(locale),
                                charter.inForce().stream()
                                        .filter(motive -> motive.article().equals(article.key()))
                                        .map(motive -> new GroundLine(
                                                motive.ground(), motive.title().in(locale)))
                                        .toList()))
                        .toList());
    }

    /**
     * An article.
     *
     * @param key its stable name
     * @param title its title
     * @param text what it asks
     * @param grounds those that new decisions may use
     */
    record ArticleLine(String key, String title, String text, List<GroundLine> grounds) {}

    /**
     * A ground.
     *
     * @param ground its stable id
     * @param title its words in this charter
     */
    record GroundLine(Ground ground, String title) {}
}
