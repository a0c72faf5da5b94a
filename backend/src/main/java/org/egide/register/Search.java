package org.egide.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to list of the published contributions. Replies are listed only when words or the contribution they answer are
 * given.
 *
 * @param words what to find, in French, accents and inflections ignored; null for everything
 * @param theme a theme's id; null for all
 * @param kind a kind; null for all
 * @param channel a channel; null for all
 * @param commune an INSEE code; null for all
 * @param from first day of reception, Europe/Paris; null for the beginning
 * @param until last day of reception, inclusive; null for the end
 * @param replyTo the number of the contribution whose replies are wanted; null otherwise
 * @param stance what the replies wanted say of it; null for all
 * @param order a neutral order
 * @param seed the shuffle's seed, ignored by other orders
 */
public record Search(
        @Nullable String words,
        @Nullable UUID theme,
        @Nullable Kind kind,
        @Nullable Channel channel,
        @Nullable String commune,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Long replyTo,
        @Nullable Stance stance,
        Order order,
        int seed) {

    /** Everything, the newest first. */
    public static Search everything() {
        return new Search(null, null, null, null, null, null, null, null, null, Order.NEWEST, 0);
    }

    /** The replies to a contribution, the oldest first. */
    public static Search repliesTo(long number, @Nullable Stance stance) {
        return new Search(null, null, null, null, null, null, null, number, stance, Order.OLDEST, 0);
    }

    /** The same, with other words. */
    Search withWords(@Nullable String others) {
        return new Search(others, theme, kind, channel, commune, from, until, replyTo, stance, order, seed);
    }
}
