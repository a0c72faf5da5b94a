package org.egide.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an author has to say against a decision; judged by somebody else than who decided.
 *
 * @param id its id
 * @param content what was decided of
 * @param decision against which decision
 * @param plea what the author says
 * @param openedAt when it was opened
 * @param dueAt when it is to be judged at the latest
 * @param judgement how it was judged; null while it is open
 */
public record Appeal(
        UUID id,
        UUID content,
        UUID decision,
        String plea,
        Instant openedAt,
        Instant dueAt,
        @Nullable Judgement judgement) {

    /** Whether nobody judged it yet. */
    public boolean open() {
        return judgement == null;
    }

    /** As it was when it was opened. */
    public Appeal asOpened() {
        return new Appeal(id, content, decision, plea, openedAt, dueAt, null);
    }

    /** How appeals end. */
    public enum Result {
        /** The decision stands. */
        UPHELD,
        /** The decision is reversed: the content is published whole. */
        REVERSED
    }

    /**
     * A judgement.
     *
     * @param result how it ends
     * @param answer why, to the author
     * @param by who judged, as shown in the workspace
     * @param at when
     */
    public record Judgement(Result result, String answer, String by, Instant at) {}
}
