package org.egide.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.egide.response.PublishedResponse.Given;
import org.jspecify.annotations.Nullable;

/**
 * What was promised in the response, and how it goes on.
 *
 * @param given the request and the reply that promises it, of the last edition
 * @param progress what was done of it, the oldest first
 * @param late whether its day is over and it is not kept
 */
public record Commitment(Given given, List<Progress> progress, boolean late) {

    /** Its list is its own. */
    public Commitment {
        progress = List.copyOf(progress);
    }

    static Commitment of(Given given, List<Progress> progress, LocalDate today) {
        LocalDate due = given.reply().due();
        boolean kept = progress.stream().anyMatch(Progress::kept);
        return new Commitment(given, progress, !kept && due != null && today.isAfter(due));
    }

    /** Whether it is kept. */
    public boolean kept() {
        return progress.stream().anyMatch(Progress::kept);
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
