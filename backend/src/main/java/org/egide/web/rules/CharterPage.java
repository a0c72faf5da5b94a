package org.egide.web.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.egide.moderation.Charter;
import org.egide.moderation.Charter.Article;
import org.egide.moderation.Charter.Motive;
import org.egide.moderation.Charter.Terms;
import org.egide.web.Dates;

/**
 * A charter as its page shows it, in one language.
 *
 * @param version its version; 0 for the one that every consultation begins with
 * @param since the day it came into force
 * @param terms the delays that it promises
 * @param articles what it asks, each with the grounds that protect it
 * @param earlier the versions before the one in force, the latest first
 * @param superseded whether a later version is in force
 */
public record CharterPage(
        int version, String since, Terms terms, List<Clause> articles, List<Integer> earlier, boolean superseded) {

    /** The page of a version. */
    static CharterPage of(Charter shown, int current, Locale locale) {
        return new CharterPage(
                shown.version(),
                Dates.of(shown.since(), locale),
                shown.terms(),
                shown.articles().stream()
                        .map(article -> Clause.of(shown, article, locale))
                        .toList(),
                IntStream.range(1, current).map(i -> current - i).boxed().toList(),
                shown.version() < current);
    }

    /** The page of the charter that every consultation begins with. */
    public static CharterPage ofDefault(Charter charter, Locale locale) {
        return of(charter, charter.version(), locale);
    }

    /**
     * An article.
     *
     * @param key its stable name
     * @param title its title
     * @param text what it asks
     * @param grounds why a text may be kept back because of it
     */
    public record Clause(String key, String title, String text, List<String> grounds) {

        static Clause of(Charter charter, Article article, Locale locale) {
            return new Clause(
                    article.key(),
                    article.title().in(locale),
                    article.text().in(locale),
                    charter.inForce().stream()
                            .filter(motive -> motive.article().equals(article.key()))
                            .map(Motive::title)
                            .map(title -> title.in(locale))
                            .toList());
        }
    }
}
