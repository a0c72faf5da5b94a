package org.egide.moderation;

import org.jspecify.annotations.Nullable;

/**
 * What a content says, as moderation reads it and may black it out.
 *
 * @param title its title, null for none
 * @param body its words
 * @param author the name that is published with it, null for none
 */
public record Words(
        @Nullable String title, String body, @Nullable String author) {

    /** Where words stand. */
    public enum Field {
        TITLE,
        BODY,
        AUTHOR
    }

    /** What stands in a field, null for nothing. */
    public @Nullable String in(Field field) {
        return switch (field) {
            case TITLE -> title;
            case BODY -> body;
            case AUTHOR -> author;
        };
    }

    Words with(Field field, String text) {
        return switch (field) {
            case TITLE -> new Words(text, body, author);
            case BODY -> new Words(title, text, author);
            case AUTHOR -> new Words(title, body, text);
        };
    }
}
