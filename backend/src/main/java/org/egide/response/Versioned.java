package org.egide.response;

import java.time.Instant;

/**
 * Something that is drafted.
 *
 * @param value it
 * @param version grows with each change, from 1: the value of the ETag
 * @param changedAt when it last changed
 * @param changedBy the name of who changed it
 * @param <T> what it is
 */
public record Versioned<T>(T value, int version, Instant changedAt, String changedBy) {}
