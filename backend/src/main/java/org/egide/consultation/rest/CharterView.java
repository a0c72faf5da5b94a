package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.egide.moderation.Charter;
import org.egide.moderation.Charter.Article;
import org.egide.moderation.Charter.Motive;

/**
 * A version of the charter.
 *
 * @param version from 1
 * @param since when it came into force
 * @param delayHours within which a content is looked at
 * @param appealDays within which an author may appeal
 * @param answerDays within which an appeal is judged
 * @param articles what is asked of whoever writes, in order
 * @param grounds why a text may be kept back, each with the article it protects
 */
@Schema(example = """
        {"version": 1, "since": "2021-02-09T09:00:00Z", "delayHours": 72, "appealDays": 60, "answerDays": 8,
         "articles": [{"key": "respect", "title": {"fr": "Respecter les personnes", "en": "Respect people"},
                       "text": {"fr": "On critique un projet, on n’insulte personne.", "en": null}}],
         "grounds": [{"ground": "INSULT", "article": "respect", "title": {"fr": "injure", "en": "insult"},
                      "retired": false}]}""")
public record CharterView(
        int version,
        Instant since,
        int delayHours,
        int appealDays,
        int answerDays,
        List<Article> articles,
        List<Motive> grounds) {

    static CharterView of(Charter charter) {
        return new CharterView(
                charter.version(),
                charter.since(),
                charter.terms().delayHours(),
                charter.terms().appealDays(),
                charter.terms().answerDays(),
                charter.articles(),
                charter.grounds());
    }
}
