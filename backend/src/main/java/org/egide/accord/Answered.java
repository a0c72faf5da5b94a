package org.egide.accord;

import org.egide.synthesis.Argument;

/**
 * What somebody said of an argument.
 *
 * @param argument the argument as it is now
 * @param answer what they said
 * @param counts whether it counts: not when the words have changed since, nor when it left the synthesis
 */
public record Answered(Argument argument, Answer answer, boolean counts) {}
