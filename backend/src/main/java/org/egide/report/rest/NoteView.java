package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.egide.report.Note;
import org.jspecify.annotations.Nullable;

/**
 * A note between guarantors.
 *
 * @param id its id
 * @param text what it says
 * @param at when it was written
 * @param by who wrote it
 * @param settledAt when it was dealt with; null while it is open
 * @param settledBy who said so; null while it is open
 */
@Schema(name = "GuarantorNote", example = """
        {"id": "0199b2c4-6a7e-7c11-9d0b-2f6f0f3a4b5c",
         "text": "The minutes of the second meeting are missing here.", "at": "2021-04-24T09:00:00Z",
         "by": "Camille Exemple", "settledAt": null, "settledBy": null}""")
record NoteView(
        UUID id,
        String text,
        Instant at,
        String by,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {

    static NoteView of(Note note) {
        Note.Settled settled = note.settled();
        return new NoteView(
                note.id(),
                note.text(),
                note.at(),
                note.by(),
                settled == null ? null : settled.at(),
                settled == null ? null : settled.by());
    }
}
