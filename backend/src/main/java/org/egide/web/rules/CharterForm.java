package org.egide.web.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.egide.moderation.Charter;
import org.egide.moderation.Charter.Article;
import org.egide.moderation.Charter.Motive;
import org.egide.moderation.Charter.Terms;
import org.egide.moderation.CharterDraft;
import org.egide.moderation.Ground;
import org.egide.moderation.Wording;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A charter as somebody types it.
 *
 * @param version the version that was read
 * @param delayHours within which a content is looked at
 * @param appealDays within which an author may appeal
 * @param answerDays within which an appeal is judged
 * @param articles its articles; one without words is left out
 * @param grounds its grounds
 */
record CharterForm(
        @Nullable String version,
        @Nullable String delayHours,
        @Nullable String appealDays,
        @Nullable String answerDays,
        @Nullable List<ArticleRow> articles,
        @Nullable List<GroundRow> grounds) {

    private static final int NO_NUMBER = -1;

    static CharterForm of(Charter charter) {
        return new CharterForm(
                        String.valueOf(charter.version()),
                        String.valueOf(charter.terms().delayHours()),
                        String.valueOf(charter.terms().appealDays()),
                        String.valueOf(charter.terms().answerDays()),
                        charter.articles().stream().map(ArticleRow::of).toList(),
                        charter.grounds().stream().map(GroundRow::of).toList())
                .tidied();
    }

    /** The version that was read; none that ever was when it cannot be read. */
    int versionRead() {
        String typed = plain(version);
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : NO_NUMBER;
    }

    /** With one empty article at the end, to be filled. */
    CharterForm tidied() {
        List<ArticleRow> rows = new ArrayList<>(written());
        rows.add(new ArticleRow("", "", "", "", ""));
        return new CharterForm(version, delayHours, appealDays, answerDays, rows, motives());
    }

    /** Fails with {@code InvalidRequest} naming every number that cannot be read. */
    CharterDraft toDraft() {
        List<Fault> faults = new ArrayList<>();
        Terms terms = new Terms(
                number("delayHours", delayHours, faults),
                number("appealDays", appealDays, faults),
                number("answerDays", answerDays, faults));
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return new CharterDraft(
                terms,
                written().stream().map(ArticleRow::toArticle).toList(),
                motives().stream().flatMap(row -> row.toMotive().stream()).toList());
    }

    private List<ArticleRow> written() {
        return articles == null
                ? List.of()
                : articles.stream().filter(row -> !row.isBlank()).toList();
    }

    private List<GroundRow> motives() {
        return grounds == null ? List.of() : grounds;
    }

    private static int number(String field, @Nullable String typed, List<Fault> faults) {
        try {
            return Integer.parseInt(plain(typed));
        } catch (NumberFormatException unreadable) {
            faults.add(Fault.of(field, "invalid-value"));
            return NO_NUMBER;
        }
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    private static Wording words(@Nullable String french, @Nullable String english) {
        return new Wording(plain(french), plain(english).isEmpty() ? null : plain(english));
    }

    /**
     * An article.
     *
     * @param key its stable name; made of the French title when it is new
     * @param titleFr its title
     * @param titleEn the same in English
     * @param textFr what it asks
     * @param textEn the same in English
     */
    record ArticleRow(
            @Nullable String key,
            @Nullable String titleFr,
            @Nullable String titleEn,
            @Nullable String textFr,
            @Nullable String textEn) {

        private static final int KEY_LIMIT = 40;

        static ArticleRow of(Article article) {
            return new ArticleRow(
                    article.key(),
                    article.title().fr(),
                    article.title().en(),
                    article.text().fr(),
                    article.text().en());
        }

        boolean isBlank() {
            return (plain(titleFr) + plain(textFr) + plain(titleEn) + plain(textEn)).isEmpty();
        }

        Article toArticle() {
            return new Article(
                    plain(key).isEmpty() ? madeKey() : plain(key), words(titleFr, titleEn), words(textFr, textEn));
        }

        private String madeKey() {
            String folded = java.text.Normalizer.normalize(plain(titleFr), java.text.Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
            String cut = folded.length() > KEY_LIMIT ? folded.substring(0, KEY_LIMIT) : folded;
            return cut.replaceAll("-$", "");
        }
    }

    /**
     * A ground.
     *
     * @param ground the name of its stable id
     * @param article the key of the article that it protects
     * @param titleFr its words
     * @param titleEn the same in English
     * @param retired anything when new decisions may no longer use it
     */
    record GroundRow(
            @Nullable String ground,
            @Nullable String article,
            @Nullable String titleFr,
            @Nullable String titleEn,
            @Nullable String retired) {

        static GroundRow of(Motive motive) {
            return new GroundRow(
                    motive.ground().name(),
                    motive.article(),
                    motive.title().fr(),
                    motive.title().en(),
                    motive.retired() ? "on" : null);
        }

        Optional<Motive> toMotive() {
            return Arrays.stream(Ground.values())
                    .filter(one -> one.name().equals(ground))
                    .findFirst()
                    .map(one -> new Motive(one, plain(article), words(titleFr, titleEn), retired != null));
        }
    }
}
