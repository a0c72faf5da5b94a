package org.egide.figures.rest;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.egide.figures.DeclaredFigureDraft;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a figure that nothing here counts.
 *
 * @param value how many; null takes back what was said before
 * @param on the day up to which it was counted, Paris
 * @param note where it comes from, or why it is taken back; the public reads it
 */
@Schema(name = "DeclaredFigureRequest", example = """
        {"value": 13, "on": "2021-04-23", "note": "Feuilles d’émargement des treize réunions."}""")
public record DeclaredFigureRequest(
        @Schema(minimum = "0", maximum = "1000000000") @Nullable
        Long value,

        @Schema(requiredMode = REQUIRED) @Nullable LocalDate on,

        @Schema(requiredMode = REQUIRED, minLength = 1, maxLength = 500) @Nullable
        String note) {

    DeclaredFigureDraft toDraft() {
        return new DeclaredFigureDraft(value, on, note == null ? "" : note);
    }
}
