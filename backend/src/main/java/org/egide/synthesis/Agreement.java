package org.egide.synthesis;

import org.jspecify.annotations.Nullable;

/**
 * How far two guarantors agree who coded the same contributions apart from each other: for every contribution that two
 * of them read, and every argument that one of the two attached to one of these, whether each attached it.
 *
 * @param contributions how many contributions two guarantors read
 * @param arguments how many arguments one of the two used
 * @param both decisions of both to attach
 * @param firstOnly of the first reader alone
 * @param secondOnly of the second reader alone
 */
public record Agreement(long contributions, long arguments, long both, long firstOnly, long secondOnly) {

    /** Decisions of both not to attach. */
    public long neither() {
        return contributions * arguments - both - firstOnly - secondOnly;
    }

    /**
     * Cohen's kappa, from -1 to 1: 1 is full agreement, 0 what chance alone would give. Null while there is nothing to
     * compare.
     *
     * @see <a href="https://doi.org/10.1177/001316446002000104">Cohen, A coefficient of agreement for nominal scales,
     *     1960</a>
     */
    public @Nullable Double kappa() {
        double all = contributions * (double) arguments;
        if (all == 0) {
            return null;
        }
        double observed = (both + neither()) / all;
        double first = (both + firstOnly) / all;
        double second = (both + secondOnly) / all;
        double chance = first * second + (1 - first) * (1 - second);
        return chance == 1 ? null : (observed - chance) / (1 - chance);
    }
}
