package org.egide.coding;

import org.egide.synthesis.ArgumentStance;
import org.jspecify.annotations.Nullable;

/**
 * What a guarantor says of new codes that do not say it themselves.
 *
 * @param theme the key of a theme, null for none
 * @param stance a stance, null for none
 */
public record Defaults(@Nullable String theme, @Nullable ArgumentStance stance) {

    /** Says nothing. */
    public static final Defaults NONE = new Defaults(null, null);
}
