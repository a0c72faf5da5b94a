package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(example = """
        {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c", "origin": "GUARANTOR", "outcome": "PUBLISH_REDACTED",
         "charter": 1, "ground": null,
         "passages": [{"field": "BODY", "from": 11, "to": 25, "ground": "OWN_PRIVATE_DATA"}],
         "reason": "A telephone number cannot be published.", "by": "Camille Exemple", "at": "2021-03-02T08:20:00Z"}""")
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
