package org.egide.web.follow;

import org.egide.notification.Pace;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wants to be told what becomes of a contribution, as it was typed.
 *
 * @param email the address
 * @param pace how often
 */
record TellForm(@Nullable String email, @Nullable Pace pace) {

    static final TellForm EMPTY = new TellForm("", Pace.DAILY);

    /** How often, once a day unless they said otherwise. */
    public Pace paceOrDaily() {
        return pace == null ? Pace.DAILY : pace;
    }
}
