package org.egide.accord;

import org.egide.synthesis.Argument;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is, and what they are asked now.
 *
 * @param argument what they are asked; null when they answered everything
 * @param answer what they said of it before; null for nothing
 * @param reworded whether they answered it before, in other words
 * @param answered how many arguments they answered as they are worded now
 * @param all how many there are
 */
public record Progress(
        @Nullable Argument argument, @Nullable Answer answer, boolean reworded, int answered, int all) {}
