package org.egide.synthesis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One excerpt speaking for one argument: a line of the whole coding.
 *
 * @param argument the id of the argument
 * @param rank its place among those of the argument, which never changes
 * @param excerpt the excerpt
 * @param coder who quoted it; null for the public
 */
public record Passage(
        UUID argument, long rank, Excerpt excerpt, @Nullable Coder coder) {

    /**
     * A guarantor who quoted passages.
     *
     * @param id made from their account, and saying nothing of it
     * @param name their name
     */
    public record Coder(UUID id, String name) {}
}
