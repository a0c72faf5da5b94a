package org.egide.register;

import java.util.List;

/**
 * Those who wrote the contributions of a consultation, counted so that no figure tells of fewer than {@link #GROUP}
 * of them at one place: a commune shows those who wrote first, in groups of that size, and what they wrote until the
 * last of them came. So no commune with fewer is named, and between two states of the count, however close, what is
 * added to a commune is by at least so many people again. The rest of every commune, small or large, is one figure:
 * subtracting what is shown from the whole tells of no place.
 *
 * @param participants distinct people: known by their account, by their address, or by the name that the source of an
 *     import gives; whoever left nothing counts once for each contribution
 * @param communes those with a group at least, by what they wrote, the most first
 * @param elsewhere contributions that give a commune and are in none of these figures
 * @param nowhere contributions that give no commune
 */
public record People(long participants, List<OfCommune> communes, long elsewhere, long nowhere) {

    /** The fewest people whom a figure about a place may tell of. */
    public static final int GROUP = 5;

    /**
     * What was written from a commune.
     *
     * @param insee its INSEE code
     * @param people whole groups of people
     * @param contributions what they wrote until the last of them came
     */
    public record OfCommune(String insee, long people, long contributions) {}
}
