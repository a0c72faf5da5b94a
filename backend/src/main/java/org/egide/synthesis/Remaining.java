package org.egide.synthesis;

import java.util.UUID;

/**
 * A contribution that is not covered yet.
 *
 * @param number its number
 * @param theme its theme's id
 * @param read whether a guarantor read it
 */
public record Remaining(long number, UUID theme, boolean read) {}
