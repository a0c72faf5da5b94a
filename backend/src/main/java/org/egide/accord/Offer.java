package org.egide.accord;

import java.time.Instant;

/**
 * That the guarantors of a consultation offered to answer its arguments.
 *
 * @param open whether they still do
 * @param firstAt when they first did
 * @param changedAt since when it is as it is
 * @param changedBy by whom
 */
public record Offer(boolean open, Instant firstAt, Instant changedAt, String changedBy) {}
