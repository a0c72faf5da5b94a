package org.egide.consultation.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.egide.moderation.Charters.Announcement;

/**
 * A change of the rules that the public is told of.
 *
 * @param what {@code CHARTER} or {@code MODE}
 * @param detail the version of the charter, or the new mode
 * @param at when
 */
@Schema(example = """
        {"what": "MODE", "detail": "AFTER_PUBLICATION", "at": "2021-03-02T08:20:00Z"}""")
public record AnnouncementView(String what, String detail, Instant at) {

    static AnnouncementView of(Announcement announcement) {
        return new AnnouncementView(announcement.what(), announcement.detail(), announcement.at());
    }
}
