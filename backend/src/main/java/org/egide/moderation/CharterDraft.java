package org.egide.moderation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.egide.moderation.Charter.Article;
import org.egide.moderation.Charter.Motive;
import org.egide.moderation.Charter.Terms;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Texts;

/**
 * A charter as somebody proposes it.
 *
 * @param terms the delays
 * @param articles at least one
 * @param grounds each once, each with an article of this draft
 */
public record CharterDraft(Terms terms, List<Article> articles, List<Motive> grounds) {

    private static final int ARTICLES = 40;
    private static final int TITLE = 200;
    private static final int TEXT = 2_000;

    /** The draft that says what a charter says, to start from. */
    public static CharterDraft of(Charter charter) {
        return new CharterDraft(charter.terms(), charter.articles(), charter.grounds());
    }

    /**
     * Refuses a draft that cannot come into force.
     *
     * <p>Fails with {@link InvalidRequest} naming every field at fault. A ground of the version before cannot be left
     * out: it is retired, so that what was decided keeps its words.
     */
    public void check(Charter before) {
        List<Fault> faults = new ArrayList<>();
        checkTerms(faults);
        checkArticles(faults);
        checkGrounds(before, faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    private void checkTerms(List<Fault> faults) {
        between(terms.delayHours(), 1, 720, "delayHours", faults);
        between(terms.appealDays(), 7, 365, "appealDays", faults);
        between(terms.answerDays(), 1, 60, "answerDays", faults);
    }

    private static void between(int value, int least, int most, String field, List<Fault> faults) {
        if (value < least || value > most) {
            faults.add(Fault.of(field, "out-of-bounds", least, most));
        }
    }

    private void checkArticles(List<Fault> faults) {
        Set<String> keys = new HashSet<>();
        if (articles.isEmpty() || articles.size() > ARTICLES) {
            faults.add(Fault.of("articles", "out-of-bounds", 1, ARTICLES));
        }
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            if (!article.key().matches("[a-z0-9]+(-[a-z0-9]+)*")
                    || article.key().length() > 40
                    || !keys.add(article.key())) {
                faults.add(Fault.of("articles/" + i + "/key", "invalid-key", 40));
            }
            checkWords(article.title(), TITLE, "articles/" + i + "/title", faults);
            checkWords(article.text(), TEXT, "articles/" + i + "/text", faults);
        }
    }

    private void checkGrounds(Charter before, List<Fault> faults) {
        Set<Ground> seen = new HashSet<>();
        for (int i = 0; i < grounds.size(); i++) {
            Motive motive = grounds.get(i);
            boolean known = articles.stream().anyMatch(article -> article.key().equals(motive.article()));
            if (!known || !seen.add(motive.ground())) {
                faults.add(Fault.of("grounds/" + i, "invalid-value"));
            }
            checkWords(motive.title(), TITLE, "grounds/" + i + "/title", faults);
        }
        if (!before.grounds().stream().map(Motive::ground).allMatch(seen::contains)) {
            faults.add(Fault.of("grounds", "ground-left-out"));
        }
    }

    private static void checkWords(Wording words, int most, String field, List<Fault> faults) {
        String english = words.en();
        boolean storable = Texts.isStorable(words.fr()) && (english == null || Texts.isStorable(english));
        boolean fits = words.fr().length() <= most && (english == null || english.length() <= most);
        if (words.fr().isBlank() || !fits || !storable) {
            faults.add(Fault.of(field, "out-of-bounds", 1, most));
        }
    }
}
