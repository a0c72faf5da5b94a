package org.egide.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the site writes to people.
 *
 * @param siteUrl the site's public address, without a slash at the end, for the links in mails
 * @param from the address that mails come from
 * @param contest where a measure on a person is contested; {@code from} when nothing is said
 */
@ConfigurationProperties("egide.notification")
record NotificationProperties(
        @DefaultValue("http://localhost:8080") String siteUrl,
        @DefaultValue("egide@example.org") String from,
        @DefaultValue("") String contest) {

    /** Where a measure on a person is contested. */
    @Override
    public String contest() {
        return contest.isEmpty() ? from : contest;
    }
}
