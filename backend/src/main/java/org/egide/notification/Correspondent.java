package org.egide.notification;

import java.util.Locale;
import java.util.UUID;
import org.egide.response.Respondent;

/**
 * Somebody who replies on a consultation, as they are written to.
 *
 * @param respondent the body that they reply for
 * @param email their address
 * @param locale their language
 */
record Correspondent(Respondent respondent, String email, Locale locale) {

    /** One letter about something. */
    UUID about(UUID thing) {
        return Post.about(thing + email);
    }
}
