package org.egide.accord;

import java.time.Instant;
import java.util.List;
import org.egide.synthesis.Argument;
import org.jspecify.annotations.Nullable;

/**
 * What the answers say, as far as somebody may see it: nobody sees what others say of an argument before they have
 * answered it, unless the consultation is over.
 *
 * @param at when it was computed; null before the first time
 * @param participants how many people answered anything
 * @param placed how many of them groups are made of: those who answered enough
 * @param drawn whether there were more, of whom these were drawn by chance
 * @param groups who answers alike, from left to right in the picture; empty when they are too few, or hidden
 * @param dots some people, as points; empty when hidden
 * @param results what is said of each argument that may be seen, by number
 * @param hidden how many other arguments people answered
 * @param whole whether everything is seen
 */
public record Picture(
        @Nullable Instant at,
        long participants,
        int placed,
        boolean drawn,
        List<Group> groups,
        List<Dot> dots,
        List<Result> results,
        int hidden,
        boolean whole) {

    /**
     * People who answer alike.
     *
     * @param letter A for the leftmost one
     * @param people how many they are
     * @param telling what they stand out with, by number: at most five of the arguments that may be seen
     */
    public record Group(String letter, int people, List<Result> telling) {}

    /**
     * Somebody, as a point; nothing tells who.
     *
     * @param x from 0, left, to 100
     * @param y from 0, top, to 60
     * @param group the place of their group, from 0
     */
    public record Dot(int x, int y, int group) {}

    /**
     * What is said of an argument.
     *
     * @param argument the argument
     * @param all by everybody; null when fewer than five answered it
     * @param groups by each group, from A on; empty where one of them has fewer than five people who answered it
     * @param together whether it unites: in every group most agree, or in every group most disagree
     * @param apart whether it divides: groups say clearly different things
     */
    public record Result(
            Argument argument, @Nullable Shares all, List<Shares> groups, boolean together, boolean apart) {}

    /**
     * Who says what, of a hundred.
     *
     * @param people how many answered
     * @param agree per cent who agree
     * @param disagree per cent who disagree
     * @param pass per cent who say neither
     */
    public record Shares(long people, int agree, int disagree, int pass) {

        static Shares of(Computed.Counts counts) {
            int agree = percent(counts.agree(), counts.people());
            int disagree = percent(counts.disagree(), counts.people());
            return new Shares(counts.people(), agree, disagree, Math.max(0, 100 - agree - disagree));
        }

        private static int percent(long some, long all) {
            return (int) Math.round(100.0 * some / all);
        }
    }
}
