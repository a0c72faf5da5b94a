package org.egide.consultation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the law leaves unsettled of the calendar.
 *
 * @param suspensionCounts whether the days of a suspension are part of the three months that a consultation may last.
 *     Nobody has settled it (domain, 8.6); the strict reading is the default
 */
@ConfigurationProperties("egide.calendar")
record CalendarProperties(@DefaultValue("true") boolean suspensionCounts) {}
