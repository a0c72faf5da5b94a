package org.egide.synthesis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an argument stood at one of its versions.
 *
 * @param version which
 * @param wording its words then
 * @param theme its theme then
 * @param stance its stance then
 * @param parent the number of its parent then
 * @param at since when
 */
public record Wording(
        int version,
        String wording,
        UUID theme,
        ArgumentStance stance,
        @Nullable Long parent,
        Instant at) {}
