package org.egide.document;

import java.util.Optional;

/** Knows what a text cites: how others turn {@code @} and a name into a reference. */
@FunctionalInterface
public interface Citations {

    /** Cites nothing. */
    Citations NONE = ignored -> Optional.empty();

    /**
     * What stands instead of {@code @} and a token.
     *
     * @param token letters, digits, colons, hyphens and underscores, without the {@code @}
     * @return empty when it names nothing: the words stay as they were typed
     */
    Optional<Run> cite(String token);
}
