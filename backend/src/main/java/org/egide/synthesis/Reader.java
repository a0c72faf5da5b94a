package org.egide.synthesis;

import java.time.Instant;

/**
 * A guarantor who read a contribution.
 *
 * @param account who
 * @param name their name
 * @param at when
 */
public record Reader(String account, String name, Instant at) {}
