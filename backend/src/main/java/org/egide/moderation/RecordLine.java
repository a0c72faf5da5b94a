package org.egide.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the public moderation record: what was decided of which number, when and why; never the words, nor who
 * wrote or decided.
 *
 * @param id its id
 * @param kind the kind of content
 * @param label what the content is called, such as its number
 * @param outcome what was decided
 * @param origin by a guarantor, on appeal, or at the source of an import
 * @param grounds why something is kept back
 * @param charter the version of the charter
 * @param shown whether the public read the content while it waited: moderation after publication
 * @param queuedAt since when it waited
 * @param at when it was decided
 * @param undoneAt when the decision was taken back
 * @param appeal the appeal against it
 */
public record RecordLine(
        UUID id,
        String kind,
        String label,
        Decision.Outcome outcome,
        Decision.Origin origin,
        List<Ground> grounds,
        int charter,
        boolean shown,
        Instant queuedAt,
        Instant at,
        @Nullable Instant undoneAt,
        @Nullable AppealLine appeal) {

    /** For how long it waited. */
    public Duration delay() {
        return Duration.between(queuedAt, at);
    }

    /**
     * An appeal, for the public.
     *
     * @param openedAt when it was opened
     * @param dueAt when it is to be judged at the latest
     * @param result how it ended; null while it is open
     * @param judgedAt when it was judged
     */
    public record AppealLine(
            Instant openedAt,
            Instant dueAt,
            Appeal.@Nullable Result result,
            @Nullable Instant judgedAt) {}
}
