package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A note to the other guarantors.
 *
 * @param text what it says, at most 2,000 UTF-16 units
 */
@Schema(name = "NoteToWrite", example = """
        {"text": "The minutes of the second meeting are missing here."}""")
record NoteRequest(@Nullable String text) {}
