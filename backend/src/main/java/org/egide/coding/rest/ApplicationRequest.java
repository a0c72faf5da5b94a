package org.egide.coding.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.egide.coding.Defaults;
import org.egide.synthesis.ArgumentStance;
import org.jspecify.annotations.Nullable;

/**
 * What new codes are that do not say it themselves.
 *
 * @param theme the key of a theme
 * @param stance what they say of the project
 */
@Schema(example = "{\"theme\": \"water\", \"stance\": \"INFORMATION\"}")
record ApplicationRequest(@Nullable String theme, @Nullable ArgumentStance stance) {

    Defaults toDefaults() {
        return new Defaults(theme, stance);
    }
}
