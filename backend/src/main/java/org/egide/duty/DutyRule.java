package org.egide.duty;

import java.time.LocalDate;
import org.egide.consultation.Bilingual;

/**
 * What a regime asks of somebody, between two dates of the law.
 *
 * @param key names the duty; a duty that has two anchors has two rules
 * @param anchor the day its delay is counted from
 * @param holder whose duty it is
 * @param months counted date to date from the anchor
 * @param days counted after the months, negative before the anchor
 * @param clear whether the days may have to be clear ones
 * @param evidence what shows it
 * @param certainty how sure the rule is
 * @param optional whether it depends on the project
 * @param title the duty, as what is done
 * @param source the article
 */
public record DutyRule(
        String key,
        Anchor anchor,
        Holder holder,
        int months,
        int days,
        boolean clear,
        Evidence evidence,
        Certainty certainty,
        boolean optional,
        Bilingual title,
        String source) {

    /**
     * The last day that is in time. Months go date to date and end with a shorter month (31 January, then 28 or 29
     * February); a day is never moved off a Sunday (domain, 1.5).
     *
     * @param from the anchor's day
     * @param clearDays whether "so many days before" means as many whole days between
     */
    LocalDate dueOn(LocalDate from, boolean clearDays) {
        return from.plusMonths(months).plusDays(clear && clearDays ? days - 1L : days);
    }
}
