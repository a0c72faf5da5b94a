package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What guarantors say of an edition that they freeze.
 *
 * @param note what it corrects of the edition before, at most 2,000 UTF-16 units; asked from the second on
 * @param reservation why it is signed although something remains uncovered or open, at most 2,000 UTF-16 units
 */
@Schema(name = "FreezeRequest", example = """
        {"note": "", "reservation": "Trois lettres sont illisibles."}""")
record FreezeRequest(@Nullable String note, @Nullable String reservation) {

    String noted() {
        return Objects.requireNonNullElse(note, "");
    }

    String reserved() {
        return Objects.requireNonNullElse(reservation, "");
    }
}
