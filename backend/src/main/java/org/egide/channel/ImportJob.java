package org.egide.channel;

import java.time.Instant;
import java.util.UUID;
import org.egide.shared.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * A file being imported, or that was: what was given, by whom, and how far it went.
 *
 * @param space the consultation
 * @param id its id
 * @param rank its place among the imports, growing
 * @param file the file as it was given
 * @param source the name of what it comes from, in the mapping
 * @param operator who asked for it
 * @param state where it stands
 * @param times when it was asked for, began and ended
 * @param counts lines so far
 */
public record ImportJob(
        SpaceId space,
        UUID id,
        long rank,
        GivenFile file,
        String source,
        String operator,
        State state,
        Times times,
        Counts counts) {

    /** Where an import stands. */
    public enum State {
        /** Nobody has begun it. */
        WAITING,
        /** Lines are being received; interrupted, it goes on from the last batch that was. */
        RUNNING,
        /** Every line was read. */
        DONE,
        /** The database refused the same batch again and again; what came before it was received. */
        FAILED
    }

    /** Whether nothing more will happen. */
    public boolean ended() {
        return state == State.DONE || state == State.FAILED;
    }

    /**
     * A file as it was given.
     *
     * @param name its name
     * @param size its bytes
     * @param sha256 their hash, in hexadecimal
     */
    public record GivenFile(String name, long size, String sha256) {}

    /**
     * The three moments of an import.
     *
     * @param created when it was asked for
     * @param started when its first line was read
     * @param ended when its last line was
     */
    public record Times(
            Instant created,
            @Nullable Instant started,
            @Nullable Instant ended) {}

    /**
     * Lines of a file, the header and empty lines apart. A line that holds several lines of text counts once.
     *
     * @param total lines of the file
     * @param received lines that became contributions
     * @param known lines whose contribution was there already
     * @param skipped lines that the mapping leaves out
     * @param bad lines that could not be received; the report says why
     */
    public record Counts(long total, long received, long known, long skipped, long bad) {

        /** Lines read so far. */
        public long read() {
            return received + known + skipped + bad;
        }
    }
}
