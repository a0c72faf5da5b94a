package org.egide.consultation.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.egide.moderation.Decision;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was made.
 *
 * @param id its id
 * @param origin in what quality it was made
 * @param outcome what was decided
 * @param charter the version of the charter it was made under
 * @param ground why it is refused
 * @param passages what is blacked out
 * @param reason the sentence to the author
 * @param by who decided
 * @param at when
 */
public record DecisionView(
        UUID id,
        Decision.Origin origin,
        Outcome outcome,
        int charter,
        @Nullable Ground ground,
        List<Passage> passages,
        @Nullable String reason,
        String by,
        Instant at) {

    static DecisionView of(Decision decision) {
        return new DecisionView(
                decision.id(),
                decision.origin(),
                decision.outcome(),
                decision.charter(),
                decision.ground(),
                decision.passages(),
                decision.reason(),
                decision.by(),
                decision.at());
    }
}
