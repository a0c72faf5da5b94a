package org.egide.web.report;

import java.util.Objects;
import org.egide.report.Pictures.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a guarantor says of a picture.
 *
 * @param act what to do: describe, remove
 * @param number which picture
 * @param alternative what it shows
 * @param caption what stands under it
 */
record PictureForm(
        @Nullable String act,
        @Nullable Integer number,
        @Nullable String alternative,
        @Nullable String caption) {

    boolean removes() {
        return "remove".equals(act);
    }

    int numberRead() {
        return Objects.requireNonNullElse(number, 0);
    }

    Words words() {
        return new Words(alternative, caption);
    }
}
