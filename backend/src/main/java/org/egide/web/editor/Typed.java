package org.egide.web.editor;

import org.egide.consultation.Bilingual;
import org.jspecify.annotations.Nullable;

/** What somebody typed in a field, made plain. */
final class Typed {

    private Typed() {}

    static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    static @Nullable String optional(@Nullable String text) {
        return plain(text).isEmpty() ? null : plain(text);
    }

    static Bilingual bilingual(@Nullable String french, @Nullable String english) {
        return new Bilingual(plain(french), optional(english));
    }
}
