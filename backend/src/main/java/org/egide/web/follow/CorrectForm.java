package org.egide.web.follow;

import java.util.Objects;
import org.egide.register.Followed;
import org.jspecify.annotations.Nullable;

/**
 * A correction as it was typed.
 *
 * @param title the new title
 * @param body the new words
 */
record CorrectForm(@Nullable String title, @Nullable String body) {

    static CorrectForm of(Followed followed) {
        return new CorrectForm(followed.title(), followed.body());
    }

    @Nullable
    String titleOrNull() {
        return title == null || title.isBlank() ? null : title.strip();
    }

    String words() {
        return body == null ? "" : body.replace("\r\n", "\n");
    }

    boolean changesNothingIn(Followed followed) {
        return words().equals(followed.body()) && Objects.equals(titleOrNull(), followed.title());
    }
}
