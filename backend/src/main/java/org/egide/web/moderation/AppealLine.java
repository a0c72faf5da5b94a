package org.egide.web.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.moderation.Appeal;
import org.egide.moderation.Appeals.Open;
import org.egide.moderation.Decision;
import org.egide.moderation.Ground;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * An appeal that waits, as whoever judges reads it.
 *
 * @param id its id
 * @param content what was decided of
 * @param number its public number
 * @param plea what its author says
 * @param openedAt when
 * @param dueAt by when it is to be judged
 * @param late whether that is past
 * @param outcome what was decided
 * @param grounds why
 * @param reason the sentence to the author
 * @param by who decided
 * @param decidedAt when
 * @param mine whether whoever reads this decided: then another has to judge
 */
record AppealLine(
        UUID id,
        UUID content,
        String number,
        String plea,
        String openedAt,
        String dueAt,
        boolean late,
        String outcome,
        List<String> grounds,
        @Nullable String reason,
        String by,
        String decidedAt,
        boolean mine) {

    static AppealLine of(Open open, Person judge, Instant now, Locale locale) {
        Appeal appeal = open.appeal();
        Decision decision = open.decision();
        return new AppealLine(
                appeal.id(),
                appeal.content(),
                open.label(),
                appeal.plea(),
                Dates.toTheMinute(appeal.openedAt(), locale),
                Dates.toTheMinute(appeal.dueAt(), locale),
                now.isAfter(appeal.dueAt()),
                decision.outcome().name(),
                decision.grounds().stream().map(Ground::name).toList(),
                decision.reason(),
                decision.by(),
                Dates.toTheMinute(decision.at(), locale),
                open.account().equals(judge.account()));
    }
}
