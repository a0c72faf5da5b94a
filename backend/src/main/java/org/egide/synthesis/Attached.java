package org.egide.synthesis;

/**
 * An argument that a text speaks for, or spoke for.
 *
 * @param argument which
 * @param excerpt by which passage
 */
public record Attached(Argument argument, Excerpt excerpt) {}
