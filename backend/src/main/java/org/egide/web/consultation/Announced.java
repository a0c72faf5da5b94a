package org.egide.web.consultation;

import java.util.List;
import java.util.Locale;
import org.egide.moderation.Charters.Announcement;
import org.egide.web.Dates;

/**
 * A change of the rules of moderation, as the public is told of it.
 *
 * @param what {@code CHARTER} or {@code MODE}
 * @param detail the version of the charter, or the new mode
 * @param on the day
 */
record Announced(String what, String detail, String on) {

    private static final int LATEST = 3;

    /** The latest changes, the latest first. */
    static List<Announced> of(List<Announcement> all, Locale locale) {
        return all.stream()
                .limit(LATEST)
                .map(one -> new Announced(one.what(), one.detail(), Dates.of(one.at(), locale)))
                .toList();
    }
}
