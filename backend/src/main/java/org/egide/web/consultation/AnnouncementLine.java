package org.egide.web.consultation;

import java.util.Locale;
import org.egide.moderation.Charters.Announcement;
import org.egide.web.Dates;

/**
 * A change of the rules, as the page of the consultation tells it.
 *
 * @param key of its sentence, {@code announcement.<key>}
 * @param version the version of the charter; empty for a change of mode
 * @param on its day
 */
record AnnouncementLine(String key, String version, String on) {

    static AnnouncementLine of(Announcement announcement, Locale locale) {
        boolean charter = announcement.what().equals("CHARTER");
        return new AnnouncementLine(
                charter ? "CHARTER" : "MODE." + announcement.detail(),
                charter ? announcement.detail() : "",
                Dates.of(announcement.at(), locale));
    }
}
