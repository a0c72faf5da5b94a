package org.egide.rights;

import java.util.EnumSet;
import java.util.Set;
import org.egide.identity.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks: nobody, or one of the realm's people, with what they are on the consultation asked about.
 *
 * @param name the realm's user; empty for nobody
 * @param capacities what they are there
 * @param token their access token; null for none
 * @param cookie the cookie of their session; null for none
 */
record Asker(
        String name,
        Set<Capacity> capacities,
        @Nullable String token,
        @Nullable String cookie) {

    static final Asker NOBODY = new Asker("", EnumSet.of(Capacity.PUBLIC), null, null);

    /** Whether they come signed in. */
    boolean signedIn() {
        return !name.isEmpty();
    }

    @Override
    public String toString() {
        return (signedIn() ? name : "nobody") + " " + capacities + (cookie == null ? "" : " by session");
    }
}
