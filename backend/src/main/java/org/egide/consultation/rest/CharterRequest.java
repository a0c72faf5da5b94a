package org.egide.consultation.rest;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
 * A version of a charter to put into force: what {@code GET} gave, changed.
 *
 * @param delayHours within which a content is looked at, 1 to 720
 * @param appealDays within which an author may appeal, 7 to 365
 * @param answerDays within which an appeal is judged, 1 to 60
 * @param articles what is asked of whoever writes, in order
 * @param grounds why a text may be kept back, each once; none of the version before may be missing, but retired
 */
@Schema(example = """
        {"delayHours": 48, "appealDays": 60, "answerDays": 8,
         "articles": [{"key": "respect", "title": {"fr": "Respecter les personnes", "en": "Respect people"},
                       "text": {"fr": "On critique un projet, on n’insulte personne.", "en": null}}],
         "grounds": [{"ground": "INSULT", "article": "respect", "title": {"fr": "injure", "en": "insult"},
                      "retired": false}]}""")
public record CharterRequest(
        @Schema(requiredMode = REQUIRED) @Nullable Integer delayHours,
        @Schema(requiredMode = REQUIRED) @Nullable Integer appealDays,
        @Schema(requiredMode = REQUIRED) @Nullable Integer answerDays,
        @Schema(requiredMode = REQUIRED) @Nullable List<@Nullable ArticleRequest> articles,
        @Schema(requiredMode = REQUIRED) @Nullable List<@Nullable GroundRequest> grounds) {

    CharterDraft toDraft() {
        List<Fault> faults = new ArrayList<>();
        int delay = required("delayHours", delayHours, faults);
        int appeal = required("appealDays", appealDays, faults);
        int answer = required("answerDays", answerDays, faults);
        List<Article> made = read("articles", articles, ArticleRequest::toArticle, faults);
        List<Motive> motives = read("grounds", grounds, GroundRequest::toMotive, faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return new CharterDraft(new Terms(delay, appeal, answer), made, motives);
    }

    private static <R, T> List<T> read(
            String field, @Nullable List<@Nullable R> sent, Function<R, @Nullable T> read, List<Fault> faults) {
        List<T> made = new ArrayList<>();
        for (int i = 0; sent != null && i < sent.size(); i++) {
            R request = sent.get(i);
            T one = request == null ? null : read.apply(request);
            if (one == null) {
                faults.add(Fault.of(field + "/" + i, "field-required"));
            } else {
                made.add(one);
            }
        }
        return made;
    }

    private static int required(String field, @Nullable Integer value, List<Fault> faults) {
        if (value == null) {
            faults.add(Fault.of(field, "field-required"));
            return 0;
        }
        return value;
    }

    /**
     * Words in two languages.
     *
     * @param fr French, required
     * @param en English
     */
    @Schema(name = "CharterWords")
    public record WordsRequest(
            @Schema(requiredMode = REQUIRED) @Nullable String fr,
            @Nullable String en) {

        static Wording of(@Nullable WordsRequest words) {
            String french = words == null ? null : words.fr();
            return new Wording(french == null ? "" : french, words == null ? null : words.en());
        }
    }

    /**
     * An article.
     *
     * @param key its stable name
     * @param title its title
     * @param text what it asks
     */
    @Schema(name = "ArticleRequest")
    public record ArticleRequest(
            @Schema(requiredMode = REQUIRED) @Nullable String key,
            @Schema(requiredMode = REQUIRED) @Nullable WordsRequest title,
            @Schema(requiredMode = REQUIRED) @Nullable WordsRequest text) {

        @Nullable
        Article toArticle() {
            return key == null ? null : new Article(key, WordsRequest.of(title), WordsRequest.of(text));
        }
    }

    /**
     * A ground.
     *
     * @param ground its stable id
     * @param article the key of the article that it protects
     * @param title its words
     * @param retired whether new decisions may no longer use it
     */
    @Schema(name = "GroundRequest")
    public record GroundRequest(
            @Schema(requiredMode = REQUIRED) @Nullable Ground ground,
            @Schema(requiredMode = REQUIRED) @Nullable String article,
            @Schema(requiredMode = REQUIRED) @Nullable WordsRequest title,
            @Nullable Boolean retired) {

        @Nullable
        Motive toMotive() {
            return ground == null || article == null
                    ? null
                    : new Motive(ground, article, WordsRequest.of(title), Boolean.TRUE.equals(retired));
        }
    }
}
