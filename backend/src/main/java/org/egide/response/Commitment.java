package org.egide.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.egide.report.FollowedCommitment.State;
import org.egide.response.CommitmentStore.Promised;
import org.jspecify.annotations.Nullable;

/**
 * What was promised in the response, and how it goes on.
 *
 * @param request the number of the request that it replies to
 * @param label how the table calls the request
 * @param asked what was asked
 * @param addressee of whom; empty for the owner
 * @param by the name of who promised it
 * @param reply the reply that promises it, of the last edition that does
 * @param since when something was first promised in reply to this request
 * @param dropped whether the last edition promises nothing of it any more
 * @param progress what was done of it, the oldest first
 * @param late whether its day is over and it is not kept
 */
public record Commitment(
        int request,
        String label,
        String asked,
        String addressee,
        String by,
        Reply reply,
        Instant since,
        boolean dropped,
        List<Progress> progress,
        boolean late) {

    /** Those that are due first before the others, those without a day last. */
    static final Comparator<Commitment> FIRST_DUE =
            Comparator.comparing(one -> Objects.requireNonNullElse(one.reply().due(), LocalDate.MAX));

    /** Its list is its own. */
    public Commitment {
        progress = List.copyOf(progress);
    }

    static Commitment of(Promised promised, List<Progress> progress, LocalDate today) {
        LocalDate due = promised.reply().due();
        boolean kept = progress.stream().anyMatch(Progress::kept);
        return new Commitment(
                promised.given().request(),
                promised.given().label(),
                promised.given().asked(),
                promised.given().addressee(),
                promised.given().by(),
                promised.reply(),
                promised.since(),
                promised.dropped(),
                progress,
                !kept && !promised.dropped() && due != null && today.isAfter(due));
    }

    /** Whether it is kept. */
    public boolean kept() {
        return progress.stream().anyMatch(Progress::kept);
    }

    /** How it stands. */
    public State state() {
        if (kept()) {
            return State.KEPT;
        }
        if (dropped) {
            return State.DROPPED;
        }
        return late ? State.LATE : State.RUNNING;
    }

    /**
     * What was done.
     *
     * @param id its id
     * @param request the number of the request
     * @param on the day
     * @param text what, in words
     * @param kept whether the commitment is kept with this
     * @param link the address of what shows it; empty for none
     * @param file the name of the file that shows it; null for none
     * @param by the name of who says so
     * @param at when they said so
     */
    public record Progress(
            UUID id,
            int request,
            LocalDate on,
            String text,
            boolean kept,
            String link,
            @Nullable String file,
            String by,
            Instant at) {}
}
