package org.egide.duty;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the law leaves unsettled.
 *
 * @param clearDays whether the fifteen days of the notice are clear days ("francs"): both ends left out, which is one
 *     day more. Nobody has settled it (domain, 1.5 and 9); the safe reading is the default
 */
@ConfigurationProperties("egide.duty")
record DutyProperties(@DefaultValue("true") boolean clearDays) {}
