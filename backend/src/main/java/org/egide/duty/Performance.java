package org.egide.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a duty was done.
 *
 * @param id its id
 * @param key the duty
 * @param doneOn the day it was done
 * @param place where, empty when that means nothing
 * @param note what else there is to say, may be empty
 * @param proof the file that shows it, null without
 * @param by who says so
 * @param at when they said so
 * @param withdrawn why it no longer stands, null while it does
 */
public record Performance(
        UUID id,
        String key,
        LocalDate doneOn,
        String place,
        String note,
        @Nullable Proof proof,
        String by,
        Instant at,
        @Nullable String withdrawn) {

    /** Whether it still stands. */
    public boolean stands() {
        return withdrawn == null;
    }

    /**
     * The file that shows it.
     *
     * @param name its name
     * @param type its media type, as its bytes say
     * @param sha256 its SHA-256, in hexadecimal
     * @param checked whether it was looked at for viruses before it was let in
     */
    public record Proof(String name, String type, String sha256, boolean checked) {}
}
