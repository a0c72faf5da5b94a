package org.egide.synthesis;

import java.time.Instant;
import java.util.UUID;
import org.egide.identity.Person;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as the reading desk knows it.
 *
 * @param contribution its id
 * @param number its number
 * @param theme its theme's id
 * @param revision the wording by its author
 * @param admissible whether the public reads it: what is not is not to be read here
 * @param sampled whether two guarantors read it apart from each other
 * @param readers how many read these words
 * @param links how many of its excerpts speak for a living argument
 * @param aside why it is set aside, null when it is not
 * @param asideNote what else is said of that
 * @param claimedBy the account of the guarantor whose slice it is in
 * @param claimedName their name
 * @param claimedUntil until when
 */
public record Item(
        UUID contribution,
        long number,
        UUID theme,
        int revision,
        boolean admissible,
        boolean sampled,
        int readers,
        int links,
        @Nullable AsideReason aside,
        @Nullable String asideNote,
        @Nullable String claimedBy,
        @Nullable String claimedName,
        @Nullable Instant claimedUntil) {

    /** Whether it counts as covered: read, and attached or set aside. */
    public boolean settled() {
        return readers > 0 && (links > 0 || aside != null);
    }

    /** Whether it is in the slice of another guarantor now. */
    public boolean isWithAnother(Person person, Instant now) {
        Instant until = claimedUntil;
        return until != null && until.isAfter(now) && !person.account().equals(claimedBy);
    }
}
