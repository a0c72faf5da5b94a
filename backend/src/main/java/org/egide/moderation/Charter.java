package org.egide.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version of a consultation's charter: what is asked of whoever writes, and why a text may be kept back. No version
 * ever changes; a decision names the version it was made under.
 *
 * @param version from 1
 * @param since when it came into force
 * @param terms the delays that it promises
 * @param articles what is asked, in order
 * @param grounds why a text may be kept back, in order, retired ones included
 */
public record Charter(int version, Instant since, Terms terms, List<Article> articles, List<Motive> grounds) {

    /**
     * The delays of a charter.
     *
     * @param delayHours within which a content is looked at, 1 to 720 hours
     * @param appealDays within which an author may appeal, 7 to 365 days
     * @param answerDays within which an appeal is judged, 1 to 60 days
     */
    public record Terms(int delayHours, int appealDays, int answerDays) {}

    /**
     * An article.
     *
     * @param key its stable name
     * @param title its title
     * @param text what it asks
     */
    public record Article(String key, Wording title, Wording text) {}

    /**
     * A ground as this version words it.
     *
     * @param ground its stable id
     * @param article the key of the article that it protects
     * @param title its words
     * @param retired whether new decisions may no longer use it
     */
    public record Motive(Ground ground, String article, Wording title, boolean retired) {}

    /** The words of a ground; empty when this version does not know it. */
    public Optional<Motive> motive(Ground ground) {
        return grounds.stream().filter(motive -> motive.ground() == ground).findFirst();
    }

    /** The article that a ground protects. */
    public Optional<Article> articleOf(Ground ground) {
        return motive(ground).flatMap(motive -> article(motive.article()));
    }

    /** The article of a key. */
    public Optional<Article> article(String key) {
        return articles.stream().filter(article -> article.key().equals(key)).findFirst();
    }

    /** Whether new decisions may use a ground. */
    public boolean allows(Ground ground) {
        return motive(ground).filter(motive -> !motive.retired()).isPresent();
    }

    /** The grounds that new decisions may use, with the article that each protects. */
    public List<Motive> inForce() {
        return grounds.stream().filter(motive -> !motive.retired()).toList();
    }
}
