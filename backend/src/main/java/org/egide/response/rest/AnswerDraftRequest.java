package org.egide.response.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.egide.response.DraftText;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is prepared.
 *
 * @param text its words, in Markdown, at most 20,000 UTF-16 units
 * @param contributions the numbers of the contributions that it answers
 * @param arguments the numbers of the arguments that it answers; with the contributions, 1 to 50
 */
@Schema(example = """
        {"text": "The plant takes **rain water** first.", "contributions": [12], "arguments": [3]}""")
public record AnswerDraftRequest(
        @Nullable String text,
        @Nullable List<Long> contributions,
        @Nullable List<Long> arguments) {

    DraftText toText() {
        return new DraftText(
                Objects.requireNonNullElse(text, ""),
                Objects.requireNonNullElse(contributions, List.of()),
                Objects.requireNonNullElse(arguments, List.of()));
    }
}
