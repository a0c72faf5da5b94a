package org.egide.qda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passage that was given codes.
 *
 * @param id a stable id
 * @param from its first character, counted in Unicode code points from 0
 * @param to the character after its last one. The specification speaks of "the last character"; the programs that
 *     write such files give the one after it, and so do we
 * @param user who gave the codes, null when the file does not say
 * @param at when, null when the file does not say
 * @param codes the codes, at least one
 */
public record QdaSelection(
        UUID id,
        int from,
        int to,
        @Nullable UUID user,
        @Nullable Instant at,
        List<UUID> codes) {}
