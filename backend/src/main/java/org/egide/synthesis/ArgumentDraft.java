package org.egide.synthesis;

import org.jspecify.annotations.Nullable;

/**
 * What a guarantor says of an argument.
 *
 * @param wording its words
 * @param theme the key of its theme; one that has a parent stands in the parent's theme, whatever this says
 * @param stance what it says of the project
 * @param parent the number of the argument that it is a part of, null for none
 */
public record ArgumentDraft(
        @Nullable String wording,
        @Nullable String theme,
        @Nullable ArgumentStance stance,
        @Nullable Long parent) {}
