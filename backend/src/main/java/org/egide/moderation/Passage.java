package org.egide.moderation;

/**
 * A passage to black out, with its own ground.
 *
 * @param field where it stands
 * @param from its first UTF-16 unit, from 0: the counting of Java and of JavaScript's selections
 * @param to the unit after its last
 * @param ground why it is not shown
 */
public record Passage(Words.Field field, int from, int to, Ground ground) {}
