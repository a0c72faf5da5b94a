package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.egide.moderation.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a content says, as its author wrote it.
 *
 * @param title its title
 * @param body its words
 * @param author the name to publish with it
 */
@Schema(example = """
        {"title": null, "body": "Call me on 06 11 22 33 44.", "author": null}""")
public record WordsView(
        @Nullable String title, String body, @Nullable String author) {

    static WordsView of(Words words) {
        return new WordsView(words.title(), words.body(), words.author());
    }
}
