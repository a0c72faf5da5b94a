package org.egide.response.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.egide.response.Decided;
import org.egide.response.ProjectDecision;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of the project.
 *
 * @param decision to continue it, to change it, to postpone it, to abandon it
 * @param reasons why, in Markdown
 */
@Schema(example = "{\"decision\": \"CONTINUE_CHANGED\", \"reasons\": \"It goes on, **smaller**.\"}")
public record DecisionRequest(
        @Nullable ProjectDecision decision, @Nullable String reasons) {

    Decided toDecided() {
        return new Decided(decision, NoteRequest.words(reasons));
    }
}
