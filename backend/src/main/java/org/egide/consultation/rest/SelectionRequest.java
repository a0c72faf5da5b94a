package org.egide.consultation.rest;

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
