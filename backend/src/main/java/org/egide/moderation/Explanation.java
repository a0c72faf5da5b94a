package org.egide.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.egide.moderation.Charter.Article;
import org.egide.moderation.Decision.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A decision as its author is owed it: what it keeps back, on which ground, under which article, until when it can be
 * contested. For the author alone.
 *
 * @param decision the decision
 * @param charter the charter it was made under
 * @param original the words as the author wrote them when passages were blacked out; null otherwise
 * @param current whether the author's words are still those it is about
 * @param appeal the appeal against it; null while there is none
 */
public record Explanation(
        Decision decision,
        Charter charter,
        @Nullable Words original,
        boolean current,
        @Nullable Appeal appeal) {

    /** The articles that its grounds protect, each once. */
    public List<Article> articles() {
        return decision.grounds().stream()
                .flatMap(ground -> charter.articleOf(ground).stream())
                .distinct()
                .toList();
    }

    /** What was blacked out, in order; of a name that its owner erased since, nothing. */
    public List<Hidden> hidden() {
        Words words = original;
        return words == null
                ? List.of()
                : decision.passages().stream()
                        .filter(passage -> words.in(passage.field()) != null)
                        .map(passage -> new Hidden(
                                Objects.requireNonNull(words.in(passage.field()))
                                        .substring(passage.from(), passage.to()),
                                passage.ground()))
                        .toList();
    }

    /** The last instant at which an appeal can be opened. */
    public Instant appealUntil() {
        return decision.at().plus(Duration.ofDays(charter.terms().appealDays()));
    }

    /** Whether its author can appeal against it at an instant. */
    public boolean isAppealable(Instant now) {
        return decision.outcome() != Outcome.PUBLISH && appeal == null && !now.isAfter(appealUntil());
    }

    /**
     * A passage that was blacked out.
     *
     * @param words what the author wrote there
     * @param ground why the public does not read it
     */
    public record Hidden(String words, Ground ground) {}
}
