package org.egide.synthesis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passage that an argument rests on.
 *
 * @param id its id, the same whichever arguments it speaks for: its permanent address
 * @param source what kind of text it comes from, such as {@code contribution}
 * @param item the id of that text
 * @param label what that text is called, such as the contribution's number
 * @param revision the wording by its author that was quoted
 * @param from first UTF-16 unit, in the words as the public may read them now
 * @param to after the last one
 * @param quote the words; with their black passages once redacted, null once the public may not read them
 * @param since since when it speaks for the argument
 * @param until until when it did, null while it does
 * @param mine whether whoever asks quoted it; false for the public
 */
public record Excerpt(
        UUID id,
        String source,
        UUID item,
        String label,
        int revision,
        int from,
        int to,
        @Nullable String quote,
        Instant since,
        @Nullable Instant until,
        boolean mine) {}
