package org.egide.moderation;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.egide.moderation.Charter.Article;
import org.egide.moderation.Charter.Motive;
import org.egide.moderation.Charter.Terms;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The charter that every consultation begins with (domain, 3.2 and 3.3): a resource, copied at its creation. */
@Component
class DefaultCharter {

    private final CharterDraft draft;

    DefaultCharter(JsonMapper json) throws IOException {
        try (InputStream file = DefaultCharter.class.getResourceAsStream("/moderation/default-charter.json")) {
            Shipped shipped = json.readValue(Objects.requireNonNull(file), Shipped.class);
            this.draft = new CharterDraft(
                    new Terms(shipped.delayHours(), shipped.appealDays(), shipped.answerDays()),
                    shipped.articles(),
                    shipped.grounds().stream()
                            .map(one -> new Motive(one.ground(), one.article(), one.title(), false))
                            .toList());
        }
    }

    CharterDraft draft() {
        return draft;
    }

    private record Shipped(
            int delayHours, int appealDays, int answerDays, List<Article> articles, List<ShippedGround> grounds) {}

    private record ShippedGround(Ground ground, String article, Wording title) {}
}
