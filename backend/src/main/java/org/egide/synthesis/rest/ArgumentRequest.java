package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.ArgumentStance;
import org.jspecify.annotations.Nullable;

/**
 * Words and place of an argument.
 *
 * @param wording its words, neutral, at most 1,000 UTF-16 units
 * @param theme the key of its theme; the parent's, whatever this says, when there is one
 * @param stance what it says of the project
 * @param parent the number of the argument that it is a part of
 */
@Schema(example = """
        {"wording": "The plant should use rain water.", "theme": "water", "stance": "CONDITION", "parent": null}""")
public record ArgumentRequest(
        @Nullable String wording,
        @Nullable String theme,
        @Nullable ArgumentStance stance,
        @Nullable Long parent) {

    ArgumentDraft toDraft() {
        return new ArgumentDraft(wording, theme, stance, parent);
    }
}
