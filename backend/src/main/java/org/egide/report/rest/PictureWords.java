package org.egide.report.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.egide.report.Pictures.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a picture.
 *
 * @param alternative what it shows, for who does not see it, at most 1,000 UTF-16 units; empty while nobody said
 * @param caption what stands under it, at most 1,000 UTF-16 units; empty for nothing
 */
@Schema(name = "PictureWords", example = """
        {"alternative": "The plant stands north of the canal, 300 metres from the school.",
         "caption": "Plan of January 2021"}""")
record PictureWords(@Nullable String alternative, @Nullable String caption) {

    Words toWords() {
        return new Words(alternative, caption);
    }
}
