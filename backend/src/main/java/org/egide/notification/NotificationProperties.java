package org.egide.notification;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the site writes to people.
 *
 * @param from the address that mails come from
 * @param contest where a measure on a person is contested; {@code from} when nothing is said
 * @param operators whom an alarm of the public log is mailed to
 * @param commission whom the daily checkpoints are mailed to for the commission
 * @param away after how long the mails of a morning are tried again while the mail server is away
 */
@ConfigurationProperties("egide.notification")
record NotificationProperties(
        @DefaultValue("egide@example.org") String from,
        @DefaultValue("") String contest,
        @DefaultValue List<String> operators,
        @DefaultValue List<String> commission,
        @DefaultValue("5m") Duration away) {

    /** Where a measure on a person is contested. */
    @Override
    public String contest() {
        return contest.isEmpty() ? from : contest;
    }
}
