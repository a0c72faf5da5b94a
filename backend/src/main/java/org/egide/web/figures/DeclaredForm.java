package org.egide.web.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.egide.figures.DeclaredFigure;
import org.egide.figures.DeclaredFigureDraft;
import org.jspecify.annotations.Nullable;

/** What somebody typed of a figure, kept as it was typed. An empty number takes back what was said. */
record DeclaredForm(
        @Nullable String value,
        @Nullable String on,
        @Nullable String note) {

    /** What is no number is one that no figure has. */
    private static final long UNREADABLE = -1;

    /** What is said now, to be changed; nothing while nobody said anything. */
    static DeclaredForm of(@Nullable DeclaredFigure said) {
        return said == null
                ? new DeclaredForm(null, null, null)
                : new DeclaredForm(Objects.toString(said.value(), ""), said.on().toString(), said.note());
    }

    DeclaredFigureDraft draft() {
        return new DeclaredFigureDraft(number(), day(), text(note));
    }

    private @Nullable Long number() {
        String typed = text(value).replaceAll("[\\s\\u00a0\\u202f]", "");
        if (typed.isEmpty()) {
            return null;
        }
        return typed.matches("\\d{1,10}") ? Long.valueOf(typed) : Long.valueOf(UNREADABLE);
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(text(on).strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
