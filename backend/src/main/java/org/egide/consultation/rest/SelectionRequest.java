package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One decision for a selection.
 *
 * @param contents the items, 1 to 100
 * @param outcome publish or refuse
 * @param ground why they are refused
 * @param reason at least one sentence to the authors, when refused
 */
@Schema(example = """
        {"contents": ["0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c"], "outcome": "REFUSE", "ground": "SPAM_ROBOT",
         "reason": "Sent by a robot."}""")
public record SelectionRequest(
        @Nullable List<UUID> contents,
        @Nullable Outcome outcome,
        @Nullable Ground ground,
        @Nullable String reason) {

    List<UUID> items() {
        return contents == null ? List.of() : contents;
    }

    Verdict toVerdict() {
        return new DecisionRequest(outcome, ground, reason, null, null).toVerdict();
    }
}
