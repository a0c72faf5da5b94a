package org.egide.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was promised in reply to a request, and how it is kept.
 *
 * @param request the number of the request
 * @param label how the table of requests calls the request, such as {@code A1}
 * @param asked what was asked
 * @param words what is promised
 * @param by the name of who promised it
 * @param due by when
 * @param means by which means
 * @param responsible who answers for it
 * @param state how it stands
 * @param last what was done last; null for nothing yet
 */
public record FollowedCommitment(
        int request,
        String label,
        String asked,
        String words,
        String by,
        @Nullable LocalDate due,
        String means,
        String responsible,
        State state,
        @Nullable Done last) {

    /** How a commitment stands. */
    public enum State {
        /** Somebody said that it is kept, and showed it. */
        KEPT,
        /** The last edition of the response does not make it any more. */
        DROPPED,
        /** Its day is over and it is not kept. */
        LATE,
        /** Its day is to come. */
        RUNNING
    }

    /**
     * What was done of it.
     *
     * @param on the day
     * @param text what, in words
     * @param proof the address of what shows it, whole or from the root
     */
    public record Done(LocalDate on, String text, String proof) {}
}
