package org.egide.duty;

import java.time.Instant;

/**
 * A duty that was set aside.
 *
 * @param key the duty
 * @param reason what the public reads
 * @param by who set it aside
 * @param at when
 */
public record Waiver(String key, String reason, String by, Instant at) {}
