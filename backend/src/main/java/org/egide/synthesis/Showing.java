package org.egide.synthesis;

import java.time.Instant;

/**
 * Since when the public reads the synthesis.
 *
 * @param at since when
 * @param by the name of the guarantor who said so
 */
public record Showing(Instant at, String by) {}
