package org.egide.web.follow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.egide.moderation.Appeal;
import org.egide.moderation.Appeal.Judgement;
import org.egide.moderation.Decision;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Explanation;
import org.egide.moderation.Ground;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What an author is told of a decision that keeps something back, in one language.
 *
 * @param outcome what was decided
 * @param grounds why, in the words of the charter
 * @param articles what these grounds protect
 * @param reason the guarantor's sentence
 * @param hidden what was blacked out
 * @param appealable whether the author can still appeal
 * @param appealUntil the last day for it
 * @param answerDays within how many days an appeal is judged
 * @param appeal the appeal against it; null while there is none
 */
record Told(
        Outcome outcome,
        List<String> grounds,
        List<Article> articles,
        @Nullable String reason,
        List<Hidden> hidden,
        boolean appealable,
        String appealUntil,
        int answerDays,
        @Nullable AppealLine appeal) {

    /** Whether a decision is still to be told of: of words that changed since, only an appeal is. */
    static boolean isOwed(Explanation why) {
        return why.decision().outcome() != Outcome.PUBLISH && (why.current() || why.appeal() != null);
    }

    static Told of(Explanation why, Instant now, Locale locale) {
        Decision decision = why.decision();
        Appeal appeal = why.appeal();
        return new Told(
                decision.outcome(),
                decision.grounds().stream()
                        .map(ground -> title(why, ground, locale))
                        .toList(),
                why.articles().stream()
                        .map(article -> new Article(
                                article.title().in(locale), article.text().in(locale)))
                        .toList(),
                decision.reason(),
                why.hidden().stream()
                        .map(hidden -> new Hidden(hidden.words(), title(why, hidden.ground(), locale)))
                        .toList(),
                why.isAppealable(now),
                Dates.of(why.appealUntil(), locale),
                why.charter().terms().answerDays(),
                appeal == null ? null : AppealLine.of(appeal, locale));
    }

    private static String title(Explanation why, Ground ground, Locale locale) {
        return why.charter()
                .motive(ground)
                .map(motive -> motive.title().in(locale))
                .orElse(ground.name());
    }

    /**
     * An article of the charter.
     *
     * @param title its title
     * @param text what it asks
     */
    record Article(String title, String text) {}

    /**
     * A passage blacked out.
     *
     * @param words what the author wrote there
     * @param ground why the public does not read it
     */
    record Hidden(String words, String ground) {}

    /**
     * An appeal, for its author.
     *
     * @param plea what they said
     * @param openedAt when
     * @param dueAt the day by which it is judged
     * @param result how it ended; empty while it is open
     * @param answer why
     * @param judgedAt when
     */
    record AppealLine(
            String plea,
            String openedAt,
            String dueAt,
            String result,
            @Nullable String answer,
            @Nullable String judgedAt) {

        static AppealLine of(Appeal appeal, Locale locale) {
            Judgement judgement = appeal.judgement();
            return new AppealLine(
                    appeal.plea(),
                    Dates.of(appeal.openedAt(), locale),
                    Dates.of(appeal.dueAt(), locale),
                    judgement == null ? "" : judgement.result().name(),
                    judgement == null ? null : judgement.answer(),
                    judgement == null ? null : Dates.of(judgement.at(), locale));
        }
    }
}
