package org.egide.response.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an edition says of itself.
 *
 * @param note what it corrects of the edition before; null or empty for the first
 */
@Schema(example = "{\"note\": \"The volume of water.\"}")
public record NoteRequest(@Nullable String note) {

    String given() {
        return words(note);
    }

    /** As forms keep it: without spaces around it, lines ended in one way. */
    static String words(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip().replace("\r\n", "\n");
    }
}
