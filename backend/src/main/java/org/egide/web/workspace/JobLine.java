package org.egide.web.workspace;

import java.util.Locale;
import java.util.UUID;
import org.egide.channel.ImportJob;
import org.egide.channel.ImportJob.Counts;
import org.egide.channel.ImportJob.State;
import org.egide.web.Dates;

/**
 * An import as its page shows it.
 *
 * @param id its id
 * @param file the name of the file
 * @param size its bytes
 * @param sha256 their hash, in hexadecimal
 * @param source the name of what it comes from
 * @param operator who asked for it
 * @param askedAt when, as people read it
 * @param state where it stands
 * @param counts lines so far
 */
record JobLine(
        UUID id,
        String file,
        long size,
        String sha256,
        String source,
        String operator,
        String askedAt,
        State state,
        Counts counts) {

    static JobLine of(ImportJob job, Locale locale) {
        return new JobLine(
                job.id(),
                job.file().name(),
                job.file().size(),
                job.file().sha256(),
                job.source(),
                job.operator(),
                Dates.toTheMinute(job.times().created(), locale),
                job.state(),
                job.counts());
    }

    /** Whether it stopped before its end. */
    public boolean failed() {
        return state == State.FAILED;
    }

    /** Whether nothing more will happen. */
    public boolean ended() {
        return state == State.FAILED || state == State.DONE;
    }
}
