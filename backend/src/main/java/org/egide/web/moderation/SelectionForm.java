package org.egide.web.moderation;

import java.util.List;
import java.util.UUID;
import org.egide.moderation.Charter;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.Verdict;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One decision on a selection, as the guarantor typed it.
 *
 * @param item the items ticked
 * @param outcome publish or refuse
 * @param ground why they are refused
 * @param reason the sentence to their authors
 */
record SelectionForm(
        @Nullable List<UUID> item,
        @Nullable Outcome outcome,
        @Nullable Ground ground,
        @Nullable String reason) {

    /** Nothing ticked yet. */
    static final SelectionForm EMPTY = new SelectionForm(null, null, null, null);

    /** The items ticked, in order. */
    public List<UUID> contents() {
        return item == null ? List.of() : item;
    }

    /** Whether an item is ticked. */
    public boolean holds(UUID content) {
        return contents().contains(content);
    }

    /**
     * What is asked for. What is wrong with it is said once, not for every item.
     *
     * <p>Fails with {@link InvalidRequest} {@code selection-required}, {@code ground-required}, {@code ground-retired}
     * or {@code reason-required}.
     */
    Verdict toVerdict(Charter charter) {
        if (contents().isEmpty()) {
            throw new InvalidRequest("selection-required", 100);
        }
        if (outcome == null) {
            throw new InvalidRequest(List.of(Fault.of("outcome", "field-required")));
        }
        Verdict verdict = switch (outcome) {
            case PUBLISH -> Verdict.publish(null);
            case PUBLISH_REDACTED -> throw new InvalidRequest("passages-not-for-selection");
            case REFUSE -> Verdict.refuse(ground, reason == null ? null : reason.strip(), null);
        };
        verdict.check(charter);
        return verdict;
    }
}
