package org.egide.web.moderation;

import java.util.List;
import java.util.UUID;
import org.egide.moderation.Appeal.Result;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A judgement as it was typed.
 *
 * @param appeal of which appeal
 * @param result uphold or reverse
 * @param answer why, to the author
 */
record JudgementForm(
        @Nullable UUID appeal,
        @Nullable Result result,
        @Nullable String answer) {

    /** Nothing typed yet. */
    static final JudgementForm EMPTY = new JudgementForm(null, null, null);

    /** How it ends; fails with {@link InvalidRequest} {@code field-required} at {@code result}. */
    Result requireResult() {
        if (result == null) {
            throw new InvalidRequest(List.of(Fault.of("result", "field-required")));
        }
        return result;
    }

    /** Whether it is about an appeal. */
    public boolean about(UUID id) {
        return id.equals(appeal);
    }
}
