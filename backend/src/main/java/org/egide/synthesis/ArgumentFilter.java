package org.egide.synthesis;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which arguments are listed.
 *
 * @param themes of these themes only, null for all
 * @param stance of this stance only, null for all
 * @param state in this state only
 */
public record ArgumentFilter(
        @Nullable List<UUID> themes, @Nullable ArgumentStance stance, ArgumentState state) {

    /** Every argument that is part of the synthesis. */
    public static final ArgumentFilter LIVE = new ArgumentFilter(null, null, ArgumentState.LIVE);
}
